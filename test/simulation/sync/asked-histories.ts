import { runHistory } from './history.ts';
import { judgeHistory } from './judge-history.ts';

/**
 * The same histories each time, so that a red run means a change of the program: `SYNC_SEED=7 SYNC_HISTORIES=1` repeats
 * one, `SYNC_SEED=$RANDOM SYNC_HISTORIES=50000` looks for new faults through a night.
 */
const firstSeed = Number(process.env.SYNC_SEED ?? 1);
const asked = Number(process.env.SYNC_HISTORIES ?? 1700);
const length = Number(process.env.SYNC_LENGTH ?? 40);

/** A search goes on after so many histories that went wrong: each is told. */
const mostFaults = Number(process.env.SYNC_FAULTS ?? 1);

/** Which share of them this process runs, `1/4`: shares run side by side. */
const [share = 1, shares = 1] = (process.env.SYNC_SHARE ?? '').split('/').filter(Boolean).map(Number);
const most = Math.ceil(asked / shares);

export interface Histories {
  first: number;
  count: number;
}

export const askedHistories: Histories = {
  first: firstSeed + (share - 1) * most,
  count: Math.min(most, Math.max(0, asked - (share - 1) * most)),
};

/** Runs histories one after the other, and gives what is wrong. */
export async function faultsOf({ first, count }: Histories): Promise<string[]> {
  const wrong: string[] = [];
  for (let seed = first; seed < first + count && wrong.length < mostFaults; seed += 1) {
    const { faults, told } = await tell(seed);
    if (faults.length === 0) continue;
    console.log(`A history went wrong: SYNC_SEED=${seed}\n${told.join('\n')}`);
    wrong.push(`SYNC_SEED=${seed} SYNC_HISTORIES=1: ${faults.join('\n')}`);
  }
  return wrong;
}

/** One history, and what is wrong after it; what it throws is a fault too. */
async function tell(seed: number): Promise<{ faults: string[]; told: string[] }> {
  const told: string[] = [];
  try {
    const history = await runHistory(seed, length, told);
    const faults = await judgeHistory(history);
    for (const { db } of history.clients) await db.delete();
    return { faults, told };
  } catch (error) {
    return { faults: [error instanceof Error ? (error.stack ?? error.message) : String(error)], told };
  }
}
