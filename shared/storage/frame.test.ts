import fc from 'fast-check';
import { expect, test } from 'vitest';
import { crc32c } from './crc32c.ts';
import { encodeFrame, scanFrames } from './frame.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const join = (...parts: Uint8Array[]) => new Uint8Array(parts.flatMap((part) => [...part]));

// RFC 3720, B.4, and the check value of the catalogue of CRCs.
test.each([
  [bytesOf('123456789'), 0xe3069283],
  [new Uint8Array(32), 0x8a9136aa],
  [new Uint8Array(32).fill(0xff), 0x62a8ab43],
  [Uint8Array.from({ length: 32 }, (_, place) => place), 0x46dd794e],
])('RFC 3720 B.4: the CRC-32C of a known text is the known one', (bytes, checksum) => {
  expect(crc32c(bytes)).toBe(checksum);
  expect(crc32c(bytes.subarray(5), crc32c(bytes.subarray(0, 5)))).toBe(checksum);
});

const payloads = fc.array(
  fc.string({ unit: 'binary' }).map((text) => JSON.stringify({ text: text.toWellFormed() })),
  { minLength: 1, maxLength: 8 },
);

test('frames are read back whatever their text', () => {
  fc.assert(
    fc.property(payloads, (texts) => {
      const bytes = join(...texts.map((text) => encodeFrame(bytesOf(text))));
      const { frames, damaged, end } = scanFrames(bytes);
      expect(frames.map(({ payload }) => textOf(payload))).toEqual(texts);
      expect({ damaged, end }).toEqual({ damaged: [], end: bytes.length });
    }),
  );
});

test('a frame inside the text of a damaged one is not taken for a frame', () => {
  const inner = String.fromCharCode(...encodeFrame(bytesOf('{"a":1}')));
  const outer = encodeFrame(bytesOf(JSON.stringify({ inner })));
  outer[9] = 0;
  expect(scanFrames(outer).frames).toEqual([]);
});

test('behind any bytes that are no frame the next frame is found, and the place is told', () => {
  fc.assert(
    fc.property(payloads, fc.uint8Array({ minLength: 1, maxLength: 100 }), (texts, noise) => {
      const first = encodeFrame(bytesOf('{"first":1}'));
      const bytes = join(first, noise, ...texts.map((text) => encodeFrame(bytesOf(text))));
      const { frames, damaged } = scanFrames(bytes);
      expect(frames.slice(1).map(({ payload }) => textOf(payload))).toEqual(texts);
      expect(damaged).toEqual([first.length]);
    }),
  );
});

test('one changed bit anywhere in a frame makes it no frame', () => {
  const frame = encodeFrame(bytesOf('{"text":"Мақсат"}'));
  for (let bit = 0; bit < frame.length * 8; bit++) {
    const changed = frame.slice();
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    expect(scanFrames(changed).frames).toEqual([]);
  }
});

test('a search through 4 MB of bytes that are no frame stays quick', () => {
  const noise = Uint8Array.from({ length: 4 * 1024 * 1024 }, (_, place) => (place * 2654435761) >>> 13);
  const started = performance.now();
  expect(scanFrames(noise)).toMatchObject({ frames: [], end: 0 });
  expect(performance.now() - started).toBeLessThan(5000);
});
