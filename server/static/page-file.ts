import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip' | 'identity';

/** A file of the pages, ready to send. `tag` changes with its content. */
export interface PageFile {
  bytes: Buffer;
  encoding: Encoding;
  tag: string;
}

const compress: Record<Exclude<Encoding, 'identity'>, (bytes: Buffer) => Promise<Buffer>> = {
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (bytes) => promisify(gzip)(bytes),
};

const compressible = /\.(css|ereje|html|js|json|mjs|svg|ttf|otf|txt|wasm)$/;

/** The best encoding that the request accepts; `q=0` refuses one. */
export function chooseEncoding(path: string, accepted: string | undefined): Encoding {
  if (!compressible.test(path)) return 'identity';
  const names = (accepted ?? '')
    .split(',')
    .map((part) => part.trim().split(/\s*;\s*/))
    .filter(([, weight]) => !/^q=0(\.0*)?$/.test(weight ?? ''))
    .map(([name]) => name);
  if (names.includes('br')) return 'br';
  return names.includes('gzip') ? 'gzip' : 'identity';
}

/**
 * Reads files of `folder`, compressed as asked, and keeps what it compressed until the file changes on the disk.
 * The reader gives null for what is no file.
 */
export function pageFileReader(
  folder: string,
): (path: string, encoding: Encoding) => Promise<PageFile | null> {
  const kept = new Map<string, { changed: number; file: PageFile }>();
  return async (path, encoding) => {
    const place = join(folder, ...path.split('/'));
    const found = await stat(place).catch(() => null);
    if (!found?.isFile()) return null;
    const key = `${encoding} ${path}`;
    const earlier = kept.get(key);
    if (earlier?.changed === found.mtimeMs) return earlier.file;
    const plain = await readFile(place);
    const bytes = encoding === 'identity' ? plain : await compress[encoding](plain);
    const tag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 16)}-${encoding}"`;
    const file = { bytes, encoding, tag };
    kept.set(key, { changed: found.mtimeMs, file });
    return file;
  };
}
