/** PostgreSQL's number of the type `text`. */
const text = 25;

/**
 * Texts as PostgreSQL takes an array of them in binary form: what is written as text instead is escaped letter by
 * letter on this side and read so on the other, which is most of the time of a large insert.
 */
export function textArrayBytes(values: readonly string[]): Uint8Array {
  const lengths = values.map((value) => Buffer.byteLength(value));
  const bytes = Buffer.allocUnsafe(lengths.reduce((sum, length) => sum + 4 + length, 20));
  // One dimension (none for an empty array), no null in it, its elements' type; then its length and first index.
  const start = values.length === 0 ? [0, 0, text] : [1, 0, text, values.length, 1];
  let at = 0;
  for (const number of start) at = bytes.writeInt32BE(number, at);
  for (const [index, value] of values.entries()) {
    at = bytes.writeInt32BE(lengths[index] ?? 0, at);
    at += bytes.write(value, at);
  }
  return bytes.subarray(0, at);
}
