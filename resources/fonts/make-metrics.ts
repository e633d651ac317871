/**
 * Writes `tinos-metrics.json`: the advance widths of the four Tinos faces, which have the same widths as
 * Times New Roman and Liberation Serif. Run it after an update of the font package:
 * `node resources/fonts/make-metrics.ts && biome format --write resources/fonts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readAdvances, readVerticalMetrics } from './read-font.ts';
import { tinosFiles } from './tinos-files.ts';

/** Latin, Greek, Cyrillic, marks, punctuation, currencies, arrows, mathematics, boxes and bullets. */
const ranges = [
  [0x20, 0x24f],
  [0x2b0, 0x52f],
  [0x1e00, 0x1eff],
  [0x2000, 0x22ff],
  [0x2500, 0x25ff],
] as const;

const fontFile = (url: string) => readFileSync(fileURLToPath(url));

/** Runs of neighbouring code points: the first one, then the width of each in font units. */
function widthRuns(advances: ReadonlyMap<number, number>): number[][] {
  const runs: number[][] = [];
  for (const [from, to] of ranges) {
    let run: number[] | null = null;
    for (let codePoint = from; codePoint <= to; codePoint++) {
      const width = advances.get(codePoint);
      if (width === undefined) run = null;
      else if (run) run.push(width);
      else {
        run = [codePoint, width];
        runs.push(run);
      }
    }
  }
  return runs;
}

const metrics = {
  source: '@expo-google-fonts/tinos 0.4.2, SIL Open Font License 1.1 (see OFL.txt)',
  ...readVerticalMetrics(fontFile(tinosFiles.regular)),
  widths: Object.fromEntries(
    Object.entries(tinosFiles).map(([face, url]) => [face, widthRuns(readAdvances(fontFile(url)))]),
  ),
};
writeFileSync(
  new URL('./tinos-metrics.json', import.meta.url),
  `${JSON.stringify(metrics).replaceAll('],[', '],\n[')}\n`,
);
