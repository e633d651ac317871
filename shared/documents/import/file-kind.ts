/** What an office file is, judged by its first bytes and, for old files, its directory. */
export type FileKind = 'zip' | 'encryptedOffice' | 'oldWord' | 'oldExcel' | 'other';

const zipStart = [0x50, 0x4b];
const compoundFileStart = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** A password-protected docx is a compound file too: the names of its streams tell it from an old .doc. */
export function fileKind(bytes: Uint8Array): FileKind {
  if (startsWith(bytes, zipStart)) return 'zip';
  if (!startsWith(bytes, compoundFileStart)) return 'other';
  if (includes(bytes, wide('EncryptedPackage'))) return 'encryptedOffice';
  if (includes(bytes, wide('WordDocument'))) return 'oldWord';
  return includes(bytes, wide('Workbook')) ? 'oldExcel' : 'other';
}

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

/** A name as a compound file's directory has it: UTF-16, low byte first. */
const wide = (name: string): number[] => Array.from(name).flatMap((letter) => [letter.charCodeAt(0), 0]);

function includes(bytes: Uint8Array, sought: readonly number[]): boolean {
  const [first = 0, second = 0] = sought;
  for (let at = 0; at < bytes.length; at += 1) {
    if (bytes[at] !== first || bytes[at + 1] !== second) continue;
    if (sought.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
