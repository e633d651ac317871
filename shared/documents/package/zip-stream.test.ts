import { strFromU8, strToU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { type StreamedFile, zipStream } from './zip-stream.ts';

async function* portions(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield strToU8(text);
}
async function* files(...all: StreamedFile[]): AsyncGenerator<StreamedFile> {
  yield* all;
}
async function whole(parts: AsyncIterable<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const all: Uint8Array<ArrayBuffer>[] = [];
  for await (const part of parts) all.push(new Uint8Array(part));
  return new Uint8Array(await new Blob(all).arrayBuffer());
}

const archive = () =>
  whole(
    zipStream(
      files(
        { name: 'Тізім.txt', bytes: portions('бір ', 'екі') },
        { name: 'Тренерлер/Әділова/Диплом.jpg', bytes: portions('сурет') },
        { name: 'бос.txt', bytes: portions() },
      ),
    ),
  );

test('files in folders come out of the archive as they went in, with Kazakh names', async () => {
  const out = unzipSync(await archive());
  expect(Object.entries(out).map(([name, bytes]) => [name, strFromU8(bytes)])).toEqual([
    ['Тізім.txt', 'бір екі'],
    ['Тренерлер/Әділова/Диплом.jpg', 'сурет'],
    ['бос.txt', ''],
  ]);
});

test('the same files give the same archive', async () => {
  expect(await archive()).toEqual(await archive());
});

test('what one file throws while it is read is thrown on', async () => {
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield strToU8('а');
    throw new Error('broken');
  }
  await expect(whole(zipStream(files({ name: 'a', bytes: broken() })))).rejects.toThrow('broken');
});
