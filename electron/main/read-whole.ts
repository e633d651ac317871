import { open } from 'node:fs/promises';
import { failure, type Outcome, success } from '#shared/model/problem.ts';

/**
 * The bytes of a file of at most `limit` bytes. Problems: `fileTooLarge` with `limit` in megabytes; `openFailed`
 * for a folder, a device, or a file that cannot be read.
 */
export async function readWhole(path: string, limit: number): Promise<Outcome<Uint8Array>> {
  const handle = await open(path, 'r').catch(() => null);
  if (!handle) return failure('openFailed');
  try {
    const stat = await handle.stat();
    if (!stat.isFile()) return failure('openFailed');
    if (stat.size > limit) return failure('fileTooLarge', { limit: Math.floor(limit / 1024 / 1024) });
    return success(new Uint8Array(await handle.readFile()));
  } catch {
    return failure('openFailed');
  } finally {
    await handle.close();
  }
}
