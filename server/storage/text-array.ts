/** PostgreSQL's number of the type `text`. */
const text = 25;

/** Up to so many letters a loop is faster than a call out of JavaScript. */
const short = 64;

/**
 * Texts as PostgreSQL takes an array of them in binary form: what is written as text instead is escaped letter by
 * letter on this side and read so on the other, which is most of the time of a large insert.
 */
export function textArrayBytes(values: readonly string[]): Uint8Array {
  // No letter of UTF-16 takes more than three bytes of UTF-8.
  const bytes = Buffer.allocUnsafe(values.reduce((sum, { length }) => sum + 4 + 3 * length, 20));
  // One dimension (none for an empty array), no null in it, its elements' type; then its length and first index.
  const start = values.length === 0 ? [0, 0, text] : [1, 0, text, values.length, 1];
  let at = 0;
  for (const number of start) at = bytes.writeInt32BE(number, at);
  for (const value of values) {
    const length = writeText(bytes, value, at + 4);
    bytes.writeInt32BE(length, at);
    at += 4 + length;
  }
  return bytes.subarray(0, at);
}

/** Writes a text as UTF-8 and gives the number of its bytes. Identifiers are short and plain. */
function writeText(bytes: Buffer, value: string, at: number): number {
  if (value.length > short) return bytes.write(value, at);
  for (let n = 0; n < value.length; n++) {
    const code = value.charCodeAt(n);
    if (code > 127) return bytes.write(value, at);
    bytes[at + n] = code;
  }
  return value.length;
}
