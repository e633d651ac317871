import { createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openStream } from './open-stream.ts';
import { sealStream } from './seal-stream.ts';
import { headerSize, SealedStreamDamaged, tagSize } from './stream-header.ts';

const secret = Uint8Array.from(randomBytes(32));
const keyOf = (bytes: Uint8Array<ArrayBuffer>) =>
  crypto.subtle.importKey('raw', bytes, 'HKDF', false, ['deriveKey']);
const sealing = { key: await keyOf(secret), context: 'test' };
const chunkSize = 1024;

async function* given(...parts: Uint8Array[]) {
  yield* parts;
}
async function whole(source: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of source) parts.push(part);
  return Uint8Array.from(Buffer.concat(parts));
}
const seal = (bytes: Uint8Array, size = chunkSize) => whole(sealStream(given(bytes), sealing, size));
const open = (bytes: Uint8Array, under = sealing) => whole(openStream(given(bytes), under));

/** Opens a stream from its description alone, with Node's own cryptography. */
function openIndependently(stream: Uint8Array, context: string): Buffer {
  const header = Buffer.from(stream.subarray(0, 48));
  expect(header.toString('latin1', 0, 4)).toBe('EJSS');
  expect(header[4]).toBe(1);
  const size = header.readUInt32BE(5);
  const info = `ereje sealed stream 1\0${context}`;
  const key = Buffer.from(hkdfSync('sha256', secret, header.subarray(9, 41), info, 32));
  const parts: Buffer[] = [];
  for (let at = 48, index = 0; at < stream.length; at += size + 16, index += 1) {
    const chunk = Buffer.from(stream.subarray(at, at + size + 16));
    const nonce = Buffer.alloc(12);
    header.copy(nonce, 0, 41, 48);
    nonce.writeUInt32BE(index, 7);
    nonce[11] = at + size + 16 >= stream.length ? 1 : 0;
    const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(header);
    decipher.setAuthTag(chunk.subarray(-16));
    parts.push(decipher.update(chunk.subarray(0, -16)), decipher.final());
  }
  return Buffer.concat(parts);
}

const anySize = fc.oneof(
  fc.integer({ min: 0, max: 5000 }),
  fc.constantFrom(0, 1, chunkSize - 1, chunkSize, chunkSize + 1, 3 * chunkSize),
);
const anyBytes = anySize.chain((size) => fc.uint8Array({ minLength: size, maxLength: size }));

test('any bytes, given in any portions, come back as they were', async () => {
  await fc.assert(
    fc.asyncProperty(anyBytes, fc.array(fc.nat(2000)), async (bytes, cuts) => {
      const places = [0, ...cuts.filter((cut) => cut < bytes.length).sort((a, b) => a - b), bytes.length];
      const parts = places.slice(1).map((end, index) => bytes.subarray(places[index], end));
      const sealed = await whole(sealStream(given(...parts), sealing, chunkSize));
      const portions = places.slice(1).map((end, index) => sealed.subarray(places[index], end));
      const rest = sealed.subarray(bytes.length);
      expect(await whole(openStream(given(...portions, rest), sealing))).toEqual(bytes);
    }),
  );
});

test('a decoder that is written from the description alone opens it', async () => {
  for (const size of [0, 1, chunkSize, chunkSize + 1, 5 * chunkSize]) {
    const bytes = Uint8Array.from(randomBytes(size));
    expect(Uint8Array.from(openIndependently(await seal(bytes), 'test'))).toEqual(bytes);
  }
});

describe('refused is', () => {
  const bytes = Uint8Array.from(randomBytes(3 * chunkSize));
  const refused = async (stream: Uint8Array) =>
    expect(open(stream)).rejects.toBeInstanceOf(SealedStreamDamaged);
  const chunksOf = (stream: Uint8Array) =>
    [0, 1, 2].map((index) => {
      const from = headerSize + index * (chunkSize + tagSize);
      return stream.subarray(from, from + chunkSize + tagSize);
    });
  const join = (...parts: (Uint8Array | undefined)[]) =>
    Uint8Array.from(parts.flatMap((part) => [...(part ?? [])]));

  test('a stream with any one byte changed', async () => {
    const sealed = await seal(bytes.subarray(0, chunkSize + 60));
    for (let place = 0; place < sealed.length; place += 1) {
      const changed = sealed.slice();
      changed[place] = (changed[place] ?? 0) ^ (1 << (place % 8));
      await refused(changed);
    }
  });

  test('a stream that is cut anywhere', async () => {
    const sealed = await seal(bytes.subarray(0, chunkSize + 60));
    for (let length = 0; length < sealed.length; length += 1) await refused(sealed.subarray(0, length));
  });

  test('a stream cut at the end of a chunk', async () => {
    const sealed = await seal(bytes);
    const [first, second] = chunksOf(sealed);
    await refused(join(sealed.subarray(0, headerSize), first));
    await refused(join(sealed.subarray(0, headerSize), first, second));
  });

  test('chunks in another order, doubled or left out', async () => {
    const sealed = await seal(bytes);
    const head = sealed.subarray(0, headerSize);
    const [a, b, c] = chunksOf(sealed);
    for (const order of [
      [b, a, c],
      [a, c, b],
      [a, a, b, c],
      [a, c],
      [a, b, c, c],
    ])
      await refused(join(head, ...order));
  });

  test('a chunk of another stream under the same key', async () => {
    const [one, other] = [await seal(bytes), await seal(bytes)];
    const [a, , c] = chunksOf(one);
    await refused(join(one.subarray(0, headerSize), a, chunksOf(other)[1], c));
  });

  test('bytes behind the end', async () => {
    for (const more of [1, tagSize, chunkSize, chunkSize + tagSize]) {
      await refused(join(await seal(bytes), new Uint8Array(more)));
      await refused(join(await seal(bytes.subarray(0, 10)), new Uint8Array(more)));
    }
  });

  test('another key, another context', async () => {
    const sealed = await seal(bytes);
    const others = [
      { ...sealing, key: await keyOf(new Uint8Array(32)) },
      { ...sealing, context: 'another' },
    ];
    for (const under of others) {
      await expect(open(sealed, under)).rejects.toBeInstanceOf(SealedStreamDamaged);
    }
  });
});

test('two sealings of the same bytes have nothing in common', async () => {
  const [one, other] = [await seal(new Uint8Array(100)), await seal(new Uint8Array(100))];
  expect(one.subarray(headerSize)).not.toEqual(other.subarray(headerSize));
});

test('a long stream is held in memory a chunk at a time', async () => {
  let ahead = 0;
  let most = 0;
  async function* source() {
    for (let index = 0; index < 400; index += 1) {
      ahead += 64 * 1024;
      most = Math.max(most, ahead);
      yield new Uint8Array(64 * 1024);
    }
  }
  for await (const part of openStream(sealStream(source(), sealing), sealing)) ahead -= part.length;
  expect(ahead).toBe(0);
  expect(most).toBeLessThanOrEqual(4 * 256 * 1024);
});
