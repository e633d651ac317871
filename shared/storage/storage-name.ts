/** Folders of the storage that whole files are kept in. */
const keptFolders = ['snapshots', 'attachments', 'aside', 'torn'];

const part = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}$/;
const reservedNames = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

const isPart = (text: string) => part.test(text) && !text.endsWith('.') && !reservedNames.test(text);

/** One step of a name below the storage folder, good on every file system: Latin letters, digits, `_`, `.` and `-`. */
export const isNamePart = isPart;

const singleFiles: readonly string[] = ['keys.json', 'signing-key.json'];

/** A file that may be kept, and be removed again: one of `singleFiles`, or in one of the folders for whole files. */
export function isKeptName(name: string): boolean {
  if (singleFiles.includes(name)) return true;
  const parts = name.split('/');
  return parts.length > 1 && parts.length < 5 && keptFolders.includes(parts[0] ?? '') && parts.every(isPart);
}

/** A file that may be read: a kept one, or a segment of the journal. */
export const isReadableName = (name: string) =>
  isKeptName(name) || /^journal\/[0-9]+-[0-9]+\.log$/.test(name);

/** The beginning of a readable name: '' for all files. */
export function isReadablePrefix(prefix: string): boolean {
  if (prefix === '' || singleFiles.includes(prefix)) return true;
  const [folder = '', ...rest] = prefix.split('/');
  const last = rest.pop() ?? '';
  return [...keptFolders, 'journal'].includes(folder) && rest.every(isPart) && (last === '' || isPart(last));
}
