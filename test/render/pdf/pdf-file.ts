import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Has something done with the bytes as a file, which is removed afterwards. */
export function withFile<Result>(bytes: Uint8Array, done: (path: string, folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'ereje-pdf-'));
  const path = join(folder, 'document.pdf');
  try {
    writeFileSync(path, bytes);
    return done(path, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
