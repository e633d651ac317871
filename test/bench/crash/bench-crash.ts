import { damageTrials } from '../../simulation/crash/browser/damage-trials.ts';
import { killTrials } from '../../simulation/crash/browser/kill-trials.ts';
import type { Mode } from '../../simulation/crash/browser/profile.ts';
import { serveTrial } from '../../simulation/crash/browser/serve-trial.ts';
import { printTable } from '../print-table.ts';
import { benchPowerCuts } from './power-cuts.ts';

const modes: Mode[] = ['browser', 'desktop'];
const kills = Number(process.env.CRASH_KILLS ?? 500);

/** The crash trials of `npm test` with more kills, all damages, and power cuts: what is lost, and what is said. */
export async function benchCrash(): Promise<void> {
  const seed = Number(process.env.CRASH_SEED ?? Math.floor(Math.random() * 2 ** 31));
  console.log(`\nCRASH_SEED=${seed} gives the same trials again.`);
  const server = await serveTrial();
  try {
    const order = { address: server.address, seed };
    await tableOfKills(order);
    for (const mode of modes) await tableOfDamages(mode, order);
    await benchPowerCuts(order);
  } finally {
    server.stop();
  }
}

interface Order {
  address: string;
  seed: number;
}

async function tableOfKills(order: Order): Promise<void> {
  const rows: string[][] = [];
  for (const mode of modes) {
    const { acknowledged, typed, wrong } = await killTrials({ ...order, mode, kills });
    const lost = wrong.reduce((sum, { verdict }) => sum + verdict.lost.length, 0);
    rows.push([mode, `${kills}`, `${acknowledged}`, `${typed}`, `${lost}`, `${wrong.length}`]);
  }
  printTable(
    'SIGKILL of the whole Chromium at random moments of editing',
    ['second copy', 'kills', 'acknowledged actions', 'typed words', 'lost', 'stores with anything wrong'],
    rows,
  );
}

async function tableOfDamages(mode: Mode, order: Order): Promise<void> {
  const results = await damageTrials(mode, 'all', order);
  printTable(
    `Damage to the closed files, ${mode}: what is lost after three openings, and what each said`,
    ['damage', 'lost', 'whole', 'said'],
    results.map(({ damage, lost, whole, said }) => [
      damage,
      `${lost}`,
      whole ? 'yes' : 'NO',
      said.join(' | '),
    ]),
  );
}
