import { copyFileSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tinosFiles } from '#resources/fonts/tinos-files.ts';
import { bundle } from './bundle.ts';
import { median, ratio } from './figures.ts';
import { printTable } from './print-table.ts';
import { canMeasureMemory, runProcess } from './run-process.ts';

const count = 1000;
const rounds = 5;

interface Way {
  peer: string;
  name: string;
  /** What it needs that the project does not; null where it needs nothing. */
  needs: string | null;
  wall: number[];
  memory: number[];
  bytes: number;
}

const way = (peer: string, name: string, needs: string | null = null): Way => ({
  peer,
  name,
  needs,
  wall: [],
  memory: [],
  bytes: 0,
});

function isThere({ needs }: Way): boolean {
  if (!needs) return true;
  try {
    createRequire(join(process.cwd(), 'package.json')).resolve(needs);
    return true;
  } catch {
    console.log(`${needs} is not installed and not measured: npm install --no-save ${needs}`);
    return false;
  }
}

function prepareFonts(folder: string): string {
  const fonts = join(folder, 'fonts');
  mkdirSync(fonts);
  copyFileSync(fileURLToPath(tinosFiles.regular), join(fonts, 'regular.ttf'));
  copyFileSync(fileURLToPath(tinosFiles.bold), join(fonts, 'bold.ttf'));
  return fonts;
}

function measure(ways: readonly Way[], folder: string, fonts: string): void {
  for (let round = 0; round < rounds; round += 1)
    for (const one of ways) {
      const output = join(folder, `${one.peer}.pdf`);
      const make = join(folder, 'make-certificates.mjs');
      const peer = join(folder, `${one.peer}.mjs`);
      const { wall, memory } = runProcess([process.execPath, make, peer, String(count), output, fonts]);
      one.wall.push(wall);
      one.memory.push(memory);
      one.bytes = statSync(output).size;
    }
}

function printWays(ways: readonly Way[]): void {
  const floor = median(ways[0]?.wall ?? []);
  printTable(
    `${count} A4 certificates with a QR code: ${rounds} whole processes of each, interleaved; load ${loadavg()[0]?.toFixed(1)}`,
    ['way', 'whole, s', 'least', 'to the floor', 'memory, MB', 'file, MB'],
    ways.map(({ name, wall, memory, bytes }) => [
      name,
      (median(wall) / 1000).toFixed(2),
      (Math.min(...wall) / 1000).toFixed(2),
      ratio(median(wall), floor),
      canMeasureMemory ? Math.max(...memory).toFixed(0) : '–',
      (bytes / 1e6).toFixed(2),
    ]),
  );
}

/**
 * A thousand certificates into one PDF file: whole processes side by side, interleaved, the same texts, fonts and codes.
 * Ratios are to the floor, hand-made strings with Node's compression. KEEP names a folder that the files are left in.
 */
export async function benchCertificates(): Promise<void> {
  const kept = process.env.KEEP;
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'ereje-bench-'));
  try {
    const ways = [
      way('floor', 'floor (hand-made strings, node:zlib)'),
      way('ours', 'Ereje'),
      way('typst', 'typst', '@myriaddreamin/typst-ts-node-compiler'),
      way('pdfkit', 'pdfkit', 'pdfkit'),
      way('pdf-lib', 'pdf-lib, its own calls', '@pdf-lib/fontkit'),
      way('chromium', 'Chromium printToPDF'),
    ].filter(isThere);
    await bundle(
      ['make-certificates.ts', ...ways.map(({ peer }) => `peers/certificates/${peer}.ts`)],
      folder,
    );
    measure(ways, folder, prepareFonts(folder));
    printWays(ways);
    if (!canMeasureMemory) console.log('Memory is not measured: there is no /usr/bin/time.');
  } finally {
    if (!kept) rmSync(folder, { recursive: true });
  }
}
