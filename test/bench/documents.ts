import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { programmeDocument } from '#shared/documents/programme/programme-document.ts';
import { readProgrammeFile } from '#shared/documents/programme-file/read-programme-file.ts';
import { bundle } from './bundle.ts';
import { median, ratio } from './figures.ts';
import { documentHtml } from './peers/document-html.ts';
import { printTable } from './print-table.ts';
import { canMeasureMemory, runProcess, versionOf } from './run-process.ts';

const sample = join(import.meta.dirname, '../../resources/sample/programme.ereje');
const rounds = 9;

interface Way {
  name: string;
  /** The bundle that does it in Node; null for a program of its own. */
  bundled: { peer: string; input: string } | null;
  command: string[];
  output: string;
  wall: number[];
  memory: number[];
  warm: number[];
}

function prepareInputs(folder: string): void {
  const read = readProgrammeFile(new Uint8Array(readFileSync(sample)));
  if (!read.ok) throw new Error(`The sample cannot be read: ${read.problem.code}`);
  const document = programmeDocument(read.value);
  writeFileSync(join(folder, 'document.json'), JSON.stringify(document));
  writeFileSync(join(folder, 'document.html'), documentHtml(document));
}

const nodeWay =
  (folder: string) =>
  (peer: string, name: string, input = join(folder, 'document.json')): Way => {
    const output = join(folder, `${peer}.docx`);
    const command = [process.execPath, join(folder, 'make-document.mjs'), join(folder, `${peer}.mjs`), input];
    return {
      name,
      bundled: { peer, input },
      command: [...command, output],
      output,
      wall: [],
      memory: [],
      warm: [],
    };
  };

function pandocWay(folder: string, reference: string): Way {
  const output = join(folder, 'pandoc.docx');
  const command = ['pandoc', '-f', 'html', '-t', 'docx', `--reference-doc=${reference}`, '-o', output];
  return {
    name: 'pandoc',
    bundled: null,
    command: [...command, join(folder, 'document.html')],
    output,
    wall: [],
    memory: [],
    warm: [],
  };
}

function measureWhole(ways: readonly Way[]): void {
  for (let round = 0; round < rounds; round += 1) {
    for (const way of ways) {
      const { wall, memory } = runProcess(way.command);
      way.wall.push(wall);
      way.memory.push(memory);
    }
  }
}

function measureWarm(ways: readonly Way[]): void {
  for (let round = 0; round < 3; round += 1) {
    for (const { bundled, command, warm } of ways) {
      if (!bundled) continue;
      const answer = execFileSync(command[0] ?? '', [...command.slice(1, -1), '20'], { encoding: 'utf8' });
      warm.push(Number(JSON.parse(answer).median));
    }
  }
}

function printWays(ways: readonly Way[]): void {
  const floor = median(ways[0]?.wall ?? []);
  const floorWarm = median(ways[0]?.warm ?? []);
  printTable(
    `The sample programme to docx: ${rounds} whole processes of each, interleaved; in process: 20 runs after 3, three times`,
    ['way', 'whole, ms', 'least', 'to the floor', 'memory, MB', 'file, KB', 'in process, ms', 'to the floor'],
    ways.map(({ name, wall, memory, output, warm }) => [
      name,
      median(wall).toFixed(0),
      Math.min(...wall).toFixed(0),
      ratio(median(wall), floor),
      canMeasureMemory ? Math.max(...memory).toFixed(0) : '–',
      (statSync(output).size / 1024).toFixed(0),
      warm.length > 0 ? median(warm).toFixed(1) : '–',
      warm.length > 0 ? ratio(median(warm), floorWarm) : '–',
    ]),
  );
}

/**
 * The sample programme to a docx: whole processes side by side, interleaved, and the warm time inside one process.
 * Ratios are to the floor, hand-made XML with no library.
 */
export async function benchDocuments(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'ereje-bench-'));
  try {
    const peers = ['floor', 'ours', 'ours-without-layout', 'ours-from-records', 'docxtemplater'];
    await bundle(['make-document.ts', ...peers.map((peer) => `peers/${peer}.ts`)], folder);
    prepareInputs(folder);
    const way = nodeWay(folder);
    const ours = way('ours', 'Ereje');
    const ways = [
      way('floor', 'floor (hand-made XML, fflate)'),
      ours,
      way('ours-without-layout', 'Ereje, writing only'),
      way('ours-from-records', 'Ereje, from records', sample),
      way('docxtemplater', 'docxtemplater'),
    ];
    const pandoc = versionOf('pandoc');
    if (pandoc) {
      runProcess(ours.command);
      ways.push(pandocWay(folder, ours.output));
    }
    measureWhole(ways);
    measureWarm(ways);
    printWays(ways);
    const templater = readFileSync('node_modules/docxtemplater/package.json', 'utf8');
    console.log(`docxtemplater ${JSON.parse(templater).version}; ${pandoc ?? 'pandoc is not installed'}`);
    if (!canMeasureMemory) console.log('Memory is not measured: there is no /usr/bin/time.');
  } finally {
    rmSync(folder, { recursive: true });
  }
}
