/*
 * A code on paper has little room: a letter of Kazakh or Russian takes one byte here, two in UTF-8.
 * Bytes 0 to 127 are ASCII, from 128 on the letters of `letters` in their order. FROZEN: codes are on paper.
 */
const upper = 'АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ';
const letters = `${upper}${upper.toLowerCase()}«»„“”‘’–—…№`;
const first = 128;

/** A text in bytes of its own, or itself where a letter has no byte. */
export function packText(text: string): Uint8Array<ArrayBuffer> | string {
  const bytes = [...text].map((letter) => {
    const code = letter.codePointAt(0) ?? first;
    if (code < first) return code;
    const place = letters.indexOf(letter);
    return place === -1 ? null : first + place;
  });
  return bytes.every((byte) => byte !== null) ? Uint8Array.from(bytes) : text;
}

/** The text of packed bytes; null where a byte has no letter. */
export function unpackText(bytes: Uint8Array): string | null {
  const found = Array.from(bytes, (byte) =>
    byte < first ? String.fromCharCode(byte) : letters[byte - first],
  );
  return found.every((letter) => letter !== undefined) ? found.join('') : null;
}
