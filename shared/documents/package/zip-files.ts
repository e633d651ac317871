import { zipSync } from 'fflate';
import { fixZipTimes } from '../docx/fixed-zip-times.ts';

/**
 * A ZIP archive of files in their order, names in UTF-8. Documents are packed already and stored as they are. Pure:
 * the same files give the same bytes.
 */
export function zipFiles(files: readonly { name: string; bytes: Uint8Array }[]): Uint8Array {
  const archive = zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])), { level: 0 });
  fixZipTimes(archive);
  return archive;
}
