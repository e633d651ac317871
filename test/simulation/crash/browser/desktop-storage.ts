import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright';

/** The storage of the desktop program, in a process of its own. */
export interface DesktopStorage {
  kill(): Promise<void>;
  close(): Promise<void>;
}

const marked = '$bytes';

const toText = (value: unknown): string =>
  JSON.stringify(value, (_, part) =>
    part instanceof Uint8Array ? { [marked]: Buffer.from(part).toString('base64') } : part,
  );

const fromText = (text: string): unknown =>
  JSON.parse(text, (_, part) =>
    typeof part?.[marked] === 'string' ? new Uint8Array(Buffer.from(part[marked], 'base64')) : part,
  );

/** Starts the storage in `folder` and gives its pages the desktop's bridge. */
export async function startDesktopStorage(context: BrowserContext, folder: string): Promise<DesktopStorage> {
  const storage = fork(join(import.meta.dirname, 'storage-process.ts'), [folder], {
    serialization: 'advanced',
    execArgv: [],
  });
  const waiting = new Map<number, (answer: unknown) => void>();
  storage.on('message', ({ id, answer }: { id: number; answer: unknown }) => waiting.get(id)?.(answer));
  let calls = 0;
  const ask = (request: unknown) =>
    new Promise<unknown>((resolve) => {
      calls += 1;
      waiting.set(calls, resolve);
      // A killed process hears nothing, and then nobody waits for the answer either.
      storage.send({ id: calls, request }, () => undefined);
    });
  await context.exposeFunction('askStorage', async (text: string) => toText(await ask(fromText(text))));
  await context.addInitScript(giveBridge, marked);
  return {
    kill: () => end(storage, () => storage.kill('SIGKILL')),
    close: () => end(storage, () => storage.disconnect()),
  };
}

async function end(storage: ChildProcess, how: () => unknown): Promise<void> {
  if (storage.exitCode !== null || storage.signalCode !== null) return;
  const gone = once(storage, 'exit');
  how();
  await gone;
}

/** Runs in the page: `window.ereje` as the preload gives it. What the trials do not use answers with a problem. */
function giveBridge(mark: string): void {
  const encode = (bytes: Uint8Array) => {
    let binary = '';
    for (let at = 0; at < bytes.length; at += 4096) {
      binary += String.fromCharCode(...bytes.subarray(at, at + 4096));
    }
    return btoa(binary);
  };
  const decode = (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const { askStorage } = window as unknown as { askStorage: (text: string) => Promise<string> };
  const refused = async () => ({ ok: false, problem: { code: 'requestFailed' } });
  const done = async (value: unknown) => ({ ok: true, value });
  const bridge = {
    async storage(request: unknown) {
      const text = JSON.stringify(request, (_, part) =>
        part instanceof Uint8Array ? { [mark]: encode(part) } : part,
      );
      return JSON.parse(await askStorage(text), (_, part) =>
        typeof part?.[mark] === 'string' ? decode(part[mark]) : part,
      );
    },
    appInfo: () => done({ kind: 'desktop', version: '', operatingSystem: 'linux' }),
    setLanguage: () => done(null),
    onBeforeClose: () => undefined,
    openExternal: refused,
    openFile: refused,
    openSecret: refused,
    saveFile: refused,
    sealSecret: refused,
  };
  Object.assign(window, { ereje: bridge });
}
