import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Takes the storage folder for this process: gives false where another one has it. The lock is a local address that
 * the operating system gives to one process and takes back when that process ends, however it ends; a lock file would
 * stay behind after a crash.
 */
export async function lockStorage(folder: string): Promise<boolean> {
  await mkdir(folder, { recursive: true });
  const address = addressOf(realpathSync(folder));
  if (await listen(address)) return true;
  // On macOS the address is a file, which a crash leaves behind: nobody answers there.
  if (process.platform !== 'darwin' || (await answers(address))) return false;
  await rm(address, { force: true });
  return listen(address);
}

function addressOf(folder: string): string {
  const id = `ereje-${createHash('sha256').update(folder).digest('hex').slice(0, 32)}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\${id}`;
  return process.platform === 'linux' ? `\0${id}` : join(tmpdir(), `${id}.lock`);
}

const listen = (address: string): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const server: Server = createServer((socket) => socket.destroy());
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(false) : reject(error),
    );
    // The lock must not keep the program alive.
    server.listen(address, () => resolve(true)).unref();
  });

const answers = (address: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(address, () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
