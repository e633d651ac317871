import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { programmeDocument } from '#shared/documents/programme/programme-document.ts';
import { readProgrammeFile } from '#shared/documents/programme-file/read-programme-file.ts';
import { documentHtml } from './peers/document-html.ts';
import { printTable } from './print-table.ts';

const makeScript = join(import.meta.dirname, 'make-document.ts');
const sample = join(import.meta.dirname, '../../resources/sample/programme.ereje');
const rounds = 7;

const median = (figures: number[]) => figures.toSorted((a, b) => a - b)[figures.length >> 1] ?? Number.NaN;

interface Whole {
  wall: number[];
  memory: number;
  size: number;
}

/** Wall time in milliseconds; memory in MB where the process tells it, else as `/usr/bin/time` saw it. */
function runOnce(command: string[], output: string): { wall: number; memory: number; size: number } {
  const begun = performance.now();
  const timed = spawnSync('/usr/bin/time', ['-f', '%M', ...command], { encoding: 'utf8' });
  const wall = performance.now() - begun;
  if (timed.error || timed.status !== 0) throw new Error(`${command[0]}: ${timed.error ?? timed.stderr}`);
  const memory = Number(timed.stderr.trim().split('\n').at(-1)) / 1024;
  return { wall, memory, size: statSync(output).size };
}

/**
 * The sample programme to a docx: whole processes side by side, interleaved, and the warm time inside one process.
 * Ratios are to the floor, hand-made XML with no library.
 */
export function benchDocuments(): void {
  const read = readProgrammeFile(new Uint8Array(readFileSync(sample)));
  if (!read.ok) throw new Error(`The sample cannot be read: ${read.problem.code}`);
  const document = programmeDocument(read.value);
  const folder = mkdtempSync(join(tmpdir(), 'ereje-bench-'));
  const path = (name: string) => join(folder, name);
  writeFileSync(path('document.json'), JSON.stringify(document));
  writeFileSync(path('document.html'), documentHtml(document));
  const make = (peer: string) => [
    process.execPath,
    makeScript,
    peer,
    path('document.json'),
    path(`${peer}.docx`),
  ];
  execFileSync(process.execPath, make('ours').slice(1));
  const reference = `--reference-doc=${path('ours.docx')}`;
  const commands: Record<string, string[]> = {
    floor: make('floor'),
    ours: make('ours'),
    docxtemplater: make('docxtemplater'),
    pandoc: [
      'pandoc',
      '-f',
      'html',
      '-t',
      'docx',
      reference,
      '-o',
      path('pandoc.docx'),
      path('document.html'),
    ],
  };
  const whole = new Map<string, Whole>();
  for (let round = 0; round < rounds; round += 1) {
    for (const [peer, command] of Object.entries(commands)) {
      const { wall, memory, size } = runOnce(command, path(`${peer}.docx`));
      const before = whole.get(peer) ?? { wall: [], memory: 0, size };
      whole.set(peer, { wall: [...before.wall, wall], memory: Math.max(before.memory, memory), size });
    }
  }
  const inProcess = (peer: string): number | null => {
    if (peer === 'pandoc') return null;
    const answer = execFileSync(process.execPath, [...make(peer).slice(1, -1), '20'], { encoding: 'utf8' });
    return Number(JSON.parse(answer).median);
  };
  const floorWall = median(whole.get('floor')?.wall ?? []);
  const floorWarm = inProcess('floor') ?? Number.NaN;
  printTable(
    `The sample programme to docx (median of ${rounds} whole processes, interleaved; in process: median of 20, warm)`,
    ['way', 'whole, ms', 'ratio', 'memory, MB', 'file, KB', 'in process, ms', 'ratio'],
    [...whole].map(([peer, { wall, memory, size }]) => {
      const warm = inProcess(peer);
      return [
        peer,
        median(wall).toFixed(0),
        (median(wall) / floorWall).toFixed(2),
        memory.toFixed(0),
        (size / 1024).toFixed(0),
        warm === null ? '–' : warm.toFixed(1),
        warm === null ? '–' : (warm / floorWarm).toFixed(2),
      ];
    }),
  );
}
