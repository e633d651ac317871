import type { RichText } from '#shared/model/rich-text.ts';
import { sameJson } from '#shared/text/same-json.ts';
import { forkText, mergeUpdates, type OpenText, receive, write } from '#shared/text/text.ts';
import { StaleText } from './change/change.ts';
import { compactText } from './change/compact-text.ts';
import { database } from './database.ts';
import { editOf, type KnownText, loadText, rowsFrom, updateOf } from './text-edit.ts';
import { textAfter } from './text-log.ts';
import { act } from './undo.ts';

const known = new Map<string, KnownText>();
/** Of so many sections the text stays open. */
const mostKnown = 4;
const mostAttempts = 8;
/** So many versions back is looked for the text that an editor shows. */
const mostVersionsBack = 20;
const mostOutside = { updates: 200, letters: 64 * 1024 };

/** Brings in what was written elsewhere; false where the text began anew meanwhile. */
async function catchUp(id: string, text: KnownText): Promise<boolean> {
  const rows = await rowsFrom(id, text.last?.seq ?? 0);
  if (text.last && rows[0]?.id !== text.last.id) return false;
  const news = text.last ? rows.slice(1) : rows;
  if (news.some((row) => row.kind !== 'text')) return false;
  const updates = news.map(updateOf);
  // The database may have taken what the journal refused.
  text.unsent = text.unsent.filter((update) => !updates.includes(update));
  const foreign = updates.filter((update) => !text.sent.includes(update));
  if (foreign.length > 0) {
    if (text.shown === text.stored) text.stored = forkText(text.shown);
    receive(text.stored, foreign);
  }
  text.sent = [];
  text.last = news.at(-1) ?? text.last;
  return true;
}

async function fresh(id: string): Promise<KnownText> {
  const text = known.get(id);
  if (text && (await catchUp(id, text))) return text;
  const loaded = await loadText(id);
  known.delete(id);
  known.set(id, loaded);
  const [oldest] = known.keys();
  if (known.size > mostKnown && oldest !== undefined) known.delete(oldest);
  return loaded;
}

/** An earlier version that says what the editor shows: a change from elsewhere came and was not shown yet. */
async function versionOf(id: string, shown: RichText): Promise<OpenText | null> {
  const rows = await database.changes
    .where('[recordId+seq]')
    .between([id, 0], [id, Number.POSITIVE_INFINITY])
    .reverse()
    .limit(mostVersionsBack)
    .toArray();
  for (const { seq, kind } of rows) {
    if (kind !== 'text') return null;
    const text = await textAfter(database, id, seq - 1);
    if (text && sameJson(text.body, shown)) return text;
  }
  return null;
}

/** The text that a new body rests on. */
async function baseOf(id: string, text: KnownText, shown: RichText | undefined): Promise<OpenText> {
  if (!shown) {
    // Written past the editor: that one goes on with what it shows.
    if (text.shown === text.stored) text.stored = forkText(text.shown);
    return text.stored;
  }
  if (!sameJson(text.shown.body, shown)) {
    const isStored = sameJson(text.stored.body, shown);
    text.shown = (isStored ? null : await versionOf(id, shown)) ?? text.stored;
  }
  return text.shown;
}

/** Hands what is unsent to the change door; what came from elsewhere at the same time is merged first. */
async function send(programmeId: string, id: string, text: KnownText): Promise<string | null> {
  const update = text.unsent.length > 1 ? mergeUpdates(text.unsent) : text.unsent[0];
  // Also without an update: the door then tries again what the journal refused.
  if (update === undefined) return act(programmeId, []);
  for (let attempt = 1; ; attempt += 1) {
    try {
      const group = await act(programmeId, [editOf(id, text, update)]);
      text.unsent = [];
      text.sent = [...text.sent, update];
      text.outside.updates += 1;
      text.outside.letters += update.length;
      return group;
    } catch (error) {
      if (!(error instanceof StaleText) || attempt === mostAttempts) throw error;
      if (!(await catchUp(id, text))) throw error;
    }
  }
}

async function compactWhereLong(id: string, { outside }: KnownText): Promise<void> {
  if (outside.updates < mostOutside.updates && outside.letters < mostOutside.letters) return;
  outside.updates = 0;
  outside.letters = 0;
  // Only makes the next opening quicker: what was typed is stored already.
  await compactText(id).catch((error) => console.error('A text could not be compacted', error));
}

let queue: Promise<unknown> = Promise.resolve();

/** Writes of texts go one after another: each rests on the one before. */
function inTurn<T>(write: () => Promise<T>): Promise<T> {
  const turn = queue.then(write, write);
  queue = turn.catch(() => undefined);
  return turn;
}

/**
 * Stores a section's text by the smallest change, so that what another window, person or computer writes in it at the
 * same time stays too. `shown`: the text that `body` was typed on, as the editor showed it; without it the newest one
 * becomes `body`. Gives the group in the log, null where nothing differs. What fails is kept and goes with the next.
 */
export function saveText(
  programmeId: string,
  id: string,
  body: RichText,
  shown?: RichText,
): Promise<string | null> {
  return inTurn(async () => {
    const text = await fresh(id);
    const base = await baseOf(id, text, shown);
    const update = write(base, body);
    if (update) {
      text.unsent.push(update);
      if (base !== text.stored) receive(text.stored, [update]);
    }
    const group = await send(programmeId, id, text);
    await compactWhereLong(id, text);
    return group;
  });
}

/** Reads a section's text before the first save needs it, so that nothing waits for that while a person types. */
export const prepareText = (id: string): Promise<unknown> => inTurn(() => fresh(id));
