import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Puts the writer and all that it needs into one file: it starts in half the time, a thousand times. Gives its path. */
export async function buildWriter(folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: fileURLToPath(new URL('journal-writer.ts', import.meta.url)),
      outDir: folder,
      rollupOptions: { output: { entryFileNames: 'writer.mjs' } },
    },
    ssr: { noExternal: true },
  });
  return `${folder}/writer.mjs`;
}

/** What the process said was on the disk before it was killed. */
export interface Promised {
  seqs: number[];
  files: string[];
  /** What it wrote of its own faults; '' where it had none. */
  errors: string;
}

/** When it is killed: `from` its start or from its opened journal, after so many milliseconds. */
export interface Moment {
  from: 'start' | 'open';
  wait: number;
}

/** Runs a writer and kills it with SIGKILL. */
export function killWriter(args: string[], { from, wait }: Moment): Promise<Promised> {
  const promised: Promised = { seqs: [], files: [], errors: '' };
  const writer = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const killSoon = () => setTimeout(() => writer.kill('SIGKILL'), wait);
  if (from === 'start') killSoon();
  writer.stderr.on('data', (text) => {
    promised.errors += text;
  });
  const lines = createInterface(writer.stdout);
  lines.on('line', (line) => {
    const [what, value = ''] = line.split(' ');
    if (what === 'open' && from === 'open') killSoon();
    if (what === 'seq') promised.seqs.push(Number(value));
    if (what === 'file') promised.files.push(value);
  });
  return new Promise((resolve, reject) => {
    writer.on('error', reject);
    let ends = 0;
    const ended = () => {
      ends += 1;
      if (ends === 2) resolve(promised);
    };
    writer.on('exit', ended);
    lines.on('close', ended);
  });
}
