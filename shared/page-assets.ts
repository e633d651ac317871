const contentTypes: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  ereje: 'application/json; charset=utf-8',
  html: 'text/html; charset=utf-8',
  ico: 'image/x-icon',
  jpg: 'image/jpeg',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  otf: 'font/otf',
  png: 'image/png',
  svg: 'image/svg+xml',
  ttf: 'font/ttf',
  txt: 'text/plain; charset=utf-8',
  wasm: 'application/wasm',
  webp: 'image/webp',
  woff: 'font/woff',
  woff2: 'font/woff2',
};

/** MIME type by the file's extension; an unknown one is bytes, which a browser never runs. */
export function contentTypeOf(path: string): string {
  const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  return contentTypes[extension] ?? 'application/octet-stream';
}

/**
 * The file that the pathname of an address asks for, relative to the folder of the pages, with `/` between
 * its parts; `index.html` for the root. Null for everything that could lead out of the folder or name a
 * hidden file or a device: such an address is never ours.
 */
export function pageAssetPath(pathname: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (!decoded.startsWith('/')) return null;
  if (decoded === '/') return 'index.html';
  const parts = decoded.slice(1).split('/');
  return parts.every((part) => /^[\w@-][\w@. -]*$/.test(part) && !part.endsWith('.'))
    ? parts.join('/')
    : null;
}

/** Whether the file's name holds a hash of its content, so that it may be kept for ever. */
export function hasContentHash(path: string): boolean {
  return /^assets\/.+-[\w-]{8}\.\w+$/.test(path);
}
