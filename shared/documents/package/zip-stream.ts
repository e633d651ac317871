import { Zip, ZipDeflate } from 'fflate';

/** A file of an archive; folders of its name are parted by «/». */
export interface StreamedFile {
  name: string;
  bytes: AsyncIterable<Uint8Array>;
}

/** The earliest day that an archive can hold: it depends on what is in it and not on when it was made. */
const firstDay = new Date(1980, 0, 1);

/**
 * A ZIP archive as it comes into being, a portion of one file at a time: an archive of any number of scans fits into
 * memory. What is packed already, as pictures are, is not packed again. At most 4 GB in all, which the caller sees to.
 * What reading a file throws is thrown on.
 */
export async function* zipStream(files: AsyncIterable<StreamedFile>): AsyncGenerator<Uint8Array> {
  let made: Uint8Array[] = [];
  const zip = new Zip((error, part) => {
    if (error) throw error;
    made.push(part);
  });
  const taken = () => {
    const parts = made;
    made = [];
    return parts;
  };
  for await (const { name, bytes } of files) {
    // Its parts are marked as packed though they are not: not every program reads an unpacked stream.
    const entry = new ZipDeflate(name, { level: 0 });
    entry.mtime = firstDay;
    zip.add(entry);
    for await (const part of bytes) {
      entry.push(part);
      yield* taken();
    }
    entry.push(new Uint8Array(), true);
    yield* taken();
  }
  zip.end();
  yield* taken();
}
