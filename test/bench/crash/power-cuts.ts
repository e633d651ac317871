import { cutPowerOnce, type PowerCut } from '../../simulation/crash/browser/power-trials.ts';
import { printTable } from '../print-table.ts';

const cuts = Number(process.env.CRASH_CUTS ?? 20);

/** The power goes in the middle of edits: what the disk was not yet told to keep is gone. */
export async function benchPowerCuts({ address, seed }: { address: string; seed: number }): Promise<void> {
  const rows: string[][] = [];
  for (const mode of ['browser', 'desktop'] as const) {
    const results: PowerCut[] = [];
    for (let cut = 0; cut < cuts; cut += 1) {
      const result = await cutPowerOnce(mode, { address, seed: seed + cut });
      if (!result) return console.log('\nNo power cuts: this machine lets nobody mount a file system.');
      results.push(result);
    }
    rows.push(rowOf(mode, results));
  }
  printTable(
    'The power goes in the middle of edits',
    ['second copy', 'cuts', 'acknowledged', 'lost', 'cuts with loss', 'said'],
    rows,
  );
}

function rowOf(mode: string, results: PowerCut[]): string[] {
  const lost = results.map(({ openings }) => openings.at(-1)?.verdict.lost.length ?? 0);
  const said = new Set(
    results.flatMap(({ openings }) => openings.map((one) => one.said.replace(/ \d+/, ''))),
  );
  const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
  return [
    mode,
    `${results.length}`,
    `${sum(results.map(({ acknowledged }) => acknowledged))}`,
    `${sum(lost)}`,
    `${lost.filter((one) => one > 0).length}`,
    [...said].join(', '),
  ];
}
