/** One entry is one line of JSON, so that a broken tail spoils no other. */
export interface ErrorEntry {
  at: string;
  version: string;
  kind: string;
  name: string;
  code: string;
  frames: string[];
}

/** Frames of a stack with the file's own name only: a path holds the name of the person's account. */
export function framesOf(stack: string | undefined): string[] {
  const frames: string[] = [];
  for (const line of (stack ?? '').split('\n')) {
    const match = /^\s+at (?:([\w.<>$ ]{1,80}?) \()?.*?([\w.-]{1,80}):(\d+):(\d+)\)?$/.exec(line);
    if (match) frames.push(`${match[1] ?? '?'} ${match[2]}:${match[3]}:${match[4]}`);
    if (frames.length === 12) break;
  }
  return frames;
}

/**
 * What may be written of an error: its kind, name, code and place. Never its message, which may quote a
 * person's words, a file's name or a folder.
 */
export function errorEntry(kind: string, error: unknown, version: string, at: Date): ErrorEntry {
  const shown = error instanceof Error ? error : new Error();
  const code = 'code' in shown && typeof shown.code === 'string' ? shown.code : '';
  return {
    at: at.toISOString(),
    version,
    kind,
    name: error instanceof Error ? plainWord(error.name) : typeof error,
    code: plainWord(code),
    frames: error instanceof Error ? framesOf(error.stack) : [],
  };
}

/** Names and codes of errors are words of programs; whatever is not is left out. */
const plainWord = (text: string) => (/^[\w-]{1,60}$/.test(text) ? text : '');
