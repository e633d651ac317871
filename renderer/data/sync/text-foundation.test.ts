import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { ChangeRow } from '#shared/model/change-row.ts';
import { applyUpdates, editText, seedText } from '#shared/text/text.ts';
import { noPlace } from '../change/sync-place.ts';
import { openDatabase } from '../database.ts';
import { withFoundation } from './text-foundation.ts';

const says = (...words: string[]) =>
  ({
    type: 'doc',
    content: words.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
  }) as Parameters<typeof seedText>[0];

const row = (seq: number, device: string, body: string | null): ChangeRow => ({
  ...{
    seq,
    device,
    id: `${seq}`,
    group: `${seq}`,
    scope: 'p',
    table: 'sections',
    recordId: 's',
    kind: 'text',
  },
  ...{
    before: null,
    after: { body },
    base: null,
    user: null,
    clock: '',
    at: '',
    schemaVersion: 1,
    undoes: null,
  },
});

test('after a restored backup an edit of a text brings along the words of others that it stands on', async () => {
  const db = openDatabase(crypto.randomUUID());
  const seed = seedText(says());
  const theirs = editText(seed, says('олардікі'));
  const own = editText(theirs.state, says('олардікі', 'менікі'));
  const rows = [row(1, 'other', theirs.update), row(2, 'here', own.update)];
  await db.changes.bulkAdd(rows);
  const shown = (sent: ChangeRow[]) =>
    JSON.stringify(
      applyUpdates(
        seed,
        sent.map(({ after }) => String(after?.body)),
      ).body,
    );
  const mine = rows.slice(1);
  expect(shown(await withFoundation(db, noPlace, mine))).not.toContain('менікі');
  const restored = { ...noPlace, floors: [{ until: 2, seen: 0 }] };
  expect(shown(await withFoundation(db, restored, mine))).toMatch(/олардікі.*менікі/);
  await db.delete();
});
