import * as z from 'zod';
import { interfaceLanguages } from './model/interface-language.ts';

/** Largest file that may be opened, in bytes. */
export const openedFileLimit = 100 * 1024 * 1024;

/** Largest file that the program writes through the bridge, in bytes. */
const savedFileLimit = 500 * 1024 * 1024;

const fileFilterSchema = z.strictObject({
  /** Shown in the dialog, in the person's language. */
  name: z.string().min(1).max(200),
  /** Without the dot. */
  extensions: z
    .array(z.string().regex(/^[a-z0-9][a-z0-9-]{0,15}$/))
    .min(1)
    .max(20),
});

/** A file name, never a path: it can neither leave the chosen folder nor name a device. */
export const fileNameSchema = z
  .string()
  .min(1)
  .max(200)
  .refine((name) => !hasForbiddenCharacter(name) && !/^\.|[. ]$/.test(name) && !reservedNames.test(name));

export const saveFileSchema = z.strictObject({
  suggestedName: fileNameSchema,
  bytes: z.custom<Uint8Array>((bytes) => bytes instanceof Uint8Array && bytes.byteLength <= savedFileLimit),
  filters: z.array(fileFilterSchema).max(10),
});
export type SaveFileRequest = z.infer<typeof saveFileSchema>;

/** Most files of a folder, and how many bytes they may have together. */
const folderLimits = { files: 100, bytes: savedFileLimit };

/** Files of one folder: names that a file system could take for the same one are refused. */
export const saveFolderSchema = z.strictObject({
  suggestedName: fileNameSchema,
  files: z
    .array(z.strictObject({ name: fileNameSchema, bytes: saveFileSchema.shape.bytes }))
    .min(1)
    .max(folderLimits.files)
    .refine((files) => new Set(files.map(({ name }) => sameName(name))).size === files.length)
    .refine((files) => files.reduce((sum, { bytes }) => sum + bytes.byteLength, 0) <= folderLimits.bytes),
});
export type SaveFolderRequest = z.infer<typeof saveFolderSchema>;

/** Windows and macOS mind neither case nor how a letter is composed. */
const sameName = (name: string): string => name.normalize('NFC').toLowerCase();

/** A file that is written in portions, because it may be larger than what fits into memory. */
export const beginSaveSchema = saveFileSchema.omit({ bytes: true });
export type BeginSaveRequest = z.infer<typeof beginSaveSchema>;

/** Largest portion of such a file, in bytes. */
const savePortionLimit = 8 * 1024 * 1024;

export const saveHandleSchema = z.uuid();

export const writeSaveSchema = z.strictObject({
  handle: saveHandleSchema,
  bytes: z.custom<Uint8Array>((bytes) => bytes instanceof Uint8Array && bytes.byteLength <= savePortionLimit),
});
export type WriteSaveRequest = z.infer<typeof writeSaveSchema>;

export const commitSaveSchema = z.strictObject({
  handle: saveHandleSchema,
  /** Of all bytes, hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type CommitSaveRequest = z.infer<typeof commitSaveSchema>;

export const openFileSchema = z.strictObject({ filters: z.array(fileFilterSchema).max(10) });
export type OpenFileRequest = z.infer<typeof openFileSchema>;

export const addressSchema = z.string().max(2000);
/** Base64, at most a few keys long. */
export const secretSchema = z
  .string()
  .max(4096)
  .regex(/^[A-Za-z0-9+/]+={0,2}$/);
export const notifySchema = z.strictObject({
  title: z.string().min(1).max(100),
  body: z.string().min(1).max(300),
});
export type NotifyRequest = z.infer<typeof notifySchema>;

/** Finished pages for the printer; the name is what the program for PDF shows. */
export const printPdfSchema = z.strictObject({
  name: fileNameSchema.refine((name) => name.endsWith('.pdf')),
  bytes: saveFileSchema.shape.bytes.refine(
    (bytes) => bytes.byteLength > 0 && String.fromCharCode(...bytes.subarray(0, 5)) === '%PDF-',
  ),
});
export type PrintPdfRequest = z.infer<typeof printPdfSchema>;

export const languageSchema = z.enum(interfaceLanguages);
export const flushedSchema = z.strictObject({ request: z.int(), stored: z.boolean() });

const reservedNames = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

const forbidden = new Set('<>:"/\\|?*');

function hasForbiddenCharacter(name: string): boolean {
  for (const letter of name) if (forbidden.has(letter) || letter < ' ' || letter === '\u007f') return true;
  return false;
}

/** Makes a file name of any text: what no file system takes becomes a space. Gives `fallback` for an empty rest. */
export function toFileName(text: string, extension: string, fallback: string): string {
  const letters = [...text.toWellFormed().normalize('NFC')].map((letter) =>
    hasForbiddenCharacter(letter) ? ' ' : letter,
  );
  const line = letters
    .join('')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+/, '');
  // Counted in whole letters, so that none is cut in two; a Cyrillic one takes two of the 255 bytes of a name.
  const cleaned = [...line]
    .slice(0, 110)
    .join('')
    .replace(/[. ]+$/, '');
  const name = cleaned === '' || reservedNames.test(cleaned) ? fallback : cleaned;
  return `${name}.${extension}`;
}
