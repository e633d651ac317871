import { type NumberKind, numberRules, rowKey } from '#shared/model/number-kinds.ts';
import { type Outcome, success } from '#shared/model/problem.ts';
import { type Lease, type LeaseRequest, leaseAnswerSchema } from '#shared/sync/lease-messages.ts';
import { syncVersion } from '#shared/sync/messages.ts';
import { addBlock, readNumbers } from '../change/numbers-here.ts';
import { syncPlaceOf } from '../change/sync-place.ts';
import type { NumberPlace } from './number-place.ts';
import { numbersLeft } from './take-number.ts';

/** Asks the server for a block in the name of this computer's device. */
export type AskLease = (request: LeaseRequest) => Promise<Outcome<Lease>>;

const askLease: AskLease = async (request) => {
  const { askAsSpeaker } = await import('../sync/account/ask-as-speaker.ts');
  return askAsSpeaker('/api/v1/leases', leaseAnswerSchema, request);
};

/** So often one request is sent before the computer gives up for now. */
const mostTries = 3;

/**
 * Fetches a block where few numbers of the row are left; without effect where there are enough. `used`: the highest
 * number of the row in the records of this computer. Problems: those of the server; `logDiffers` is over after the
 * next synchronisation.
 */
export async function leaseNumbers(
  kind: NumberKind,
  year: number,
  place: NumberPlace,
  {
    ask = askLease,
    size = numberRules[kind].block,
    used = 0,
  }: { ask?: AskLease; size?: number; used?: number } = {},
): Promise<Outcome<null>> {
  const { db, machine } = place;
  if (!(await numbersLeft(kind, year, place)).few) return success(null);
  const device = (await db.meta.get('device'))?.value;
  const mark = await machine.mark();
  const { highest } = await readNumbers(db);
  const request: LeaseRequest = {
    version: syncVersion,
    ...{ kind, year, size },
    // Of this call alone: a request that was kept on the disk would be on its copy too.
    request: crypto.randomUUID(),
    point: (await syncPlaceOf(db))?.point ?? null,
    highest: Math.max(highest[rowKey(kind, year)] ?? 0, used),
  };
  const leased = await askOften(ask, request);
  if (!leased.ok) return leased;
  const { first, last } = leased.value;
  if (device) {
    const block = { kind, year, first, next: first, last, device, mark };
    await addBlock(db, { ...block, open: [], returned: [], alone: false });
  }
  return success(null);
}

/** An answer that was lost on its way is asked for once more: it is the same block. */
async function askOften(ask: AskLease, request: LeaseRequest): Promise<Outcome<Lease>> {
  for (let tried = 1; ; tried += 1) {
    const leased = await ask(request);
    if (leased.ok || leased.problem.code !== 'serverAway' || tried === mostTries) return leased;
  }
}
