/** 1 January 1980, 00:00: the earliest time that a ZIP archive can hold, in its DOS form. */
const time = 0;
const date = 0x0021;
const centralEntry = 0x02014b50;

/**
 * Sets the time of every entry of a ZIP archive to 1 January 1980, in place: the archive then depends on what is in
 * it and not on when it was made. The archive must have no comment, as those of the `docx` library have none.
 */
export function fixZipTimes(archive: Uint8Array): void {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = archive.byteLength - 22;
  const count = view.getUint16(end + 10, true);
  let entry = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(entry, true) !== centralEntry)
      throw new RangeError('Not the central directory of a ZIP');
    const local = view.getUint32(entry + 42, true);
    for (const at of [entry + 12, local + 10]) {
      view.setUint16(at, time, true);
      view.setUint16(at + 2, date, true);
    }
    entry += 46 + [28, 30, 32].reduce((sum, at) => sum + view.getUint16(entry + at, true), 0);
  }
}
