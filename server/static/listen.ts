import { pageOrigin } from './known-host.ts';
import { serverMark, serverMarkHeader, staticServer } from './static-server.ts';

/** `ours`: another start of the same program serves the same pages there already. */
export type Listening = { state: 'listening' | 'ours' | 'taken'; address: string };

/** Serves `folder` on 127.0.0.1 at `port`, or tells who is there. Throws where the system refuses for another reason. */
export function listen(folder: string, port: number): Promise<Listening> {
  const server = staticServer(folder, port);
  const address = `${pageOrigin(port)}/`;
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') return reject(error);
      whoIsThere(folder, address).then((state) => resolve({ state, address }), reject);
    });
    server.listen(port, '127.0.0.1', () => resolve({ state: 'listening', address }));
  });
}

async function whoIsThere(folder: string, address: string): Promise<'ours' | 'taken'> {
  try {
    const answer = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(3_000) });
    return answer.headers.get(serverMarkHeader) === serverMark(folder) ? 'ours' : 'taken';
  } catch {
    return 'taken';
  }
}
