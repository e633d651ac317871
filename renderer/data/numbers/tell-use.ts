import type { Outcome } from '#shared/model/problem.ts';
import { doneSchema } from '#shared/sync/account-messages.ts';
import type { TellNumbers } from '#shared/sync/lease-messages.ts';
import { syncVersion } from '#shared/sync/messages.ts';
import { ownBlocks } from '../change/numbers-here.ts';
import type { Database } from '../database.ts';
import type { NumberPlace } from './number-place.ts';

/** Tells the server how far the blocks of this computer were used. */
export type AskTell = (told: TellNumbers) => Promise<Outcome<object>>;

const askTell: AskTell = async (told) => {
  const { askAsSpeaker } = await import('../sync/account/ask-as-speaker.ts');
  return askAsSpeaker('/api/v1/numbers/told', doneSchema, told);
};

/** As many as the server takes at once; the newest are those that change. */
const mostBlocks = 100;
const mostSingle = 500;

/** What was told last, so that nothing is said twice; after a new start it is said once more. */
const lastTold = new WeakMap<Database, string>();

/** Tells it where it is not what was told last; a problem is forgotten, since it is told again next time. */
export async function tellUse({ db }: NumberPlace, ask: AskTell = askTell): Promise<void> {
  const blocks = (await ownBlocks(db))
    .filter(({ alone }) => !alone)
    .slice(-mostBlocks)
    .map(({ kind, year, first, next, open, returned }) => ({
      ...{ kind, year, first, next },
      open: open.slice(-mostSingle),
      returned: returned.slice(-mostSingle),
    }));
  const told = JSON.stringify(blocks);
  if (blocks.length === 0 || lastTold.get(db) === told) return;
  if ((await ask({ version: syncVersion, blocks })).ok) lastTold.set(db, told);
}
