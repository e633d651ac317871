/** Remainders of the Castagnoli polynomial, reflected, for each byte. */
const remainders = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit++)
    remainder = remainder & 1 ? (remainder >>> 1) ^ 0x82f63b78 : remainder >>> 1;
  return remainder;
});

/** CRC-32C (RFC 3720, B.4) of the bytes; `before`: the checksum of what stands before them. */
export function crc32c(bytes: Uint8Array, before = 0): number {
  let remainder = ~before;
  for (let place = 0; place < bytes.length; place++) {
    const byte = bytes[place] ?? 0;
    remainder = (remainders[(remainder ^ byte) & 0xff] ?? 0) ^ (remainder >>> 8);
  }
  return ~remainder >>> 0;
}
