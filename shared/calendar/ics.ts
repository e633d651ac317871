const encoder = new TextEncoder();

/**
 * RFC 5545, 3.3.11: what has a meaning in a text is written with a backslash, and control characters other than the
 * tab have no place in it. Whatever breaks a line, also a word processor's own signs, breaks it here.
 */
export const icsText = (text: string): string =>
  text
    .replace(/\r\n|[\r\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/(?![\t\n])\p{Cc}/gu, '')
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll('\n', '\\n');

/** RFC 5545, 3.1: a line has at most 75 bytes, and goes on behind a space; no letter is cut in two. */
function folded(line: string): string {
  const lines = [''];
  let bytes = 0;
  for (const letter of line) {
    const size = encoder.encode(letter).length;
    if (bytes + size > 75) {
      lines.push(' ');
      bytes = 1;
    }
    lines[lines.length - 1] += letter;
    bytes += size;
  }
  return lines.join('\r\n');
}

/** RFC 5545, 3.3.5: an ISO 8601 instant in UTC, without fractions of seconds. */
export const icsInstant = (instant: string): string =>
  `${new Date(instant).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

/**
 * An iCalendar file (RFC 5545): a snapshot without a method, since RFC 5546 asks every published entry for an organiser.
 * @param name what the file holds, for the program's own mark
 * @param parts lines of the components inside the calendar, not yet folded
 * @returns text with CRLF line ends, to be stored as UTF-8
 */
export function icsFile(name: string, parts: readonly string[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Ereje//${name}//KK`,
    'CALSCALE:GREGORIAN',
    ...parts,
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
