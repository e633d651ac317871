import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

export interface FileToZip {
  /** With `/` between folders. */
  name: string;
  bytes: AsyncIterable<Uint8Array>;
  /** Whether it is packed already: pictures, docx. */
  packed: boolean;
}

/** More than the zip format holds without its extension for large files. */
export class ZipTooLarge extends Error {}

export const zipLimit = { bytes: 4 * 1024 ** 3 - 64 * 1024 ** 2, files: 65_000 };

/** Files as the bytes of one zip, made piece by piece. Throws `ZipTooLarge`. */
export async function* zipStream(
  files: AsyncIterable<FileToZip>,
  limit = zipLimit,
): AsyncGenerator<Uint8Array> {
  let made: Uint8Array[] = [];
  let size = 0;
  let count = 0;
  let failed: Error | null = null;
  const zip = new Zip((error, part) => {
    failed = error;
    made.push(part);
  });
  function* taken(): Generator<Uint8Array> {
    if (failed) throw failed;
    for (const part of made) size += part.length;
    if (size > limit.bytes || count > limit.files) throw new ZipTooLarge();
    yield* made;
    made = [];
  }
  for await (const { name, bytes, packed } of files) {
    count += 1;
    const file = packed ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
    zip.add(file);
    for await (const part of bytes) {
      file.push(part);
      yield* taken();
    }
    file.push(new Uint8Array(), true);
    yield* taken();
  }
  zip.end();
  yield* taken();
}
