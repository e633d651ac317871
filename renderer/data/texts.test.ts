import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ChangeRow } from '#shared/model/change-row.ts';
import { success } from '#shared/model/problem.ts';
import { plainText, type RichText } from '#shared/model/rich-text.ts';
import { openText, seedText, write } from '#shared/text/text.ts';
import { change, type Edit } from './change/change.ts';
import { compactText } from './change/compact-text.ts';
import { prepareReplay, replayRows, settleTexts } from './change/replay.ts';
import { database, openDatabase } from './database.ts';
import { textAt } from './history.ts';
import { attachJournal } from './journal.ts';
import { updateSection } from './programmes.ts';
import { textAfter } from './text-log.ts';
import { saveText } from './texts.ts';

const id = 'p1/topic';
const text = (...lines: string[]): RichText => ({
  type: 'doc',
  content: lines.map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] })),
});
const stored = async () => {
  const section = await database.sections.get(id);
  return section ? plainText(section.body) : null;
};
const log = (): Promise<ChangeRow[]> => database.changes.orderBy('seq').toArray();

/** What another window of the program does: it knows nothing of this one. */
async function otherWindow(body: RichText): Promise<void> {
  const known = await textAfter(database, id, Number.MAX_SAFE_INTEGER);
  const last = (await log()).filter(({ recordId }) => recordId === id).at(-1);
  if (!known) throw new Error('no text');
  const update = write(known, body) ?? '';
  await change('p1', [
    { table: 'sections', kind: 'text', id, update, body: known.body, base: last?.id ?? null },
  ]);
}

beforeEach(async () => {
  await database.delete();
  await database.open();
  await change('p1', [
    {
      table: 'sections',
      kind: 'create',
      record: { id, programmeId: 'p1', key: 'topic', body: text('Бірінші жол', 'Екінші жол') },
    },
  ]);
});
afterEach(() => attachJournal(null));

test('the change door refuses a text as a field: it would overwrite what others write', async () => {
  const edit = { table: 'sections', kind: 'update', id, fields: { body: text('x') } } as unknown as Edit;
  await expect(change('p1', [edit])).rejects.toThrow('text edit');
  expect(await stored()).toBe('Бірінші жол\nЕкінші жол');
});

test('a text is stored as a small change in the log, and the section says it', async () => {
  await updateSection('p1', 'topic', text('Бірінші жол', 'Екінші жолда'));
  expect(await stored()).toBe('Бірінші жол\nЕкінші жолда');
  const row = (await log()).at(-1);
  expect(row).toMatchObject({ kind: 'text', recordId: id, before: null });
  expect(String(row?.after?.body).length).toBeLessThan(80);
});

test('a text that does not differ makes no row', async () => {
  const before = (await log()).length;
  expect(await updateSection('p1', 'topic', text('Бірінші жол', 'Екінші жол'))).toBeNull();
  expect(await log()).toHaveLength(before);
});

test('what another window wrote meanwhile stays, and what is typed on the old text comes to it', async () => {
  const shown = text('Бірінші жол', 'Екінші жол');
  await saveText('p1', id, text('Бірінші жол', 'Екінші жолда'), shown);
  await otherWindow(text('Ең бірінші жол', 'Екінші жолда'));
  await saveText('p1', id, text('Бірінші жол', 'Екінші жолдас'), text('Бірінші жол', 'Екінші жолда'));
  expect(await stored()).toBe('Ең бірінші жол\nЕкінші жолдас');
  // The editor still shows its own text, and goes on with it.
  await saveText('p1', id, text('Бірінші жол', 'Екінші жолдас!'), text('Бірінші жол', 'Екінші жолдас'));
  expect(await stored()).toBe('Ең бірінші жол\nЕкінші жолдас!');
  // Then it shows the merged one.
  await saveText(
    'p1',
    id,
    text('Ең бірінші жол!', 'Екінші жолдас!'),
    text('Ең бірінші жол', 'Екінші жолдас!'),
  );
  expect(await stored()).toBe('Ең бірінші жол!\nЕкінші жолдас!');
});

test('a text that changed before this window stored anything is found in the log and merged', async () => {
  const shown = text('Бірінші жол', 'Екінші жол');
  await saveText('p1', id, text('Бірінші', 'Екінші жол'), shown);
  await saveText('p1', id, shown, text('Бірінші', 'Екінші жол'));
  await otherWindow(text('Ең бірінші жол', 'Екінші жол'));
  await saveText('p1', id, text('Бірінші жол', 'Екінші жолда'), shown);
  expect(await stored()).toBe('Ең бірінші жол\nЕкінші жолда');
});

test('a section that was removed and came back begins a new text, also when the log is replayed', async () => {
  await saveText('p1', id, text('Үшінші'));
  const record = await database.sections.get(id);
  if (!record) throw new Error('no section');
  await change('p1', [{ table: 'sections', kind: 'remove', id }]);
  await change('p1', [
    { table: 'sections', kind: 'create', record: { ...record, body: text('Жаңа мәтін') } },
  ]);
  await saveText('p1', id, text('Жаңа мәтін екен'), text('Жаңа мәтін'));
  expect(await stored()).toBe('Жаңа мәтін екен');
  expect((await textAfter(database, id, Number.MAX_SAFE_INTEGER))?.body).toEqual(text('Жаңа мәтін екен'));
  const copy = openDatabase('copy');
  await copy.delete();
  await copy.open();
  await prepareReplay();
  const touched = new Set<string>();
  await replayRows(copy, await log(), touched);
  await settleTexts(copy, touched);
  expect((await copy.sections.get(id))?.body).toEqual(text('Жаңа мәтін екен'));
  copy.close();
});

test('what the journal refused is stored once, and the next save brings it to the journal', async () => {
  const rows: ChangeRow[] = [];
  let refuse = true;
  attachJournal(async (entries) => {
    if (refuse) return { ok: false, problem: { code: 'diskFull' } };
    for (const entry of entries) rows.push(...entry.rows);
    return success(null);
  });
  const shown = text('Бірінші жол', 'Екінші жол');
  const typed = text('Бірінші жол', 'Екінші жол бар');
  await expect(saveText('p1', id, typed, shown)).rejects.toThrow();
  refuse = false;
  await saveText('p1', id, typed, typed);
  expect(await stored()).toBe('Бірінші жол\nЕкінші жол бар');
  expect(rows.map(({ kind }) => kind)).toEqual(['text']);
});

test('a long text is compacted, says the same, and its log and its earlier versions are whole', async () => {
  let line = 'Жол';
  for (let step = 0; step < 260; step += 1) {
    line += step % 10 === 0 ? ' ' : 'а';
    await saveText('p1', id, text(line));
  }
  const state = await database.texts.get(id);
  expect(state?.seq).toBeGreaterThan(100);
  const rows = await log();
  expect(rows).toHaveLength(261);
  expect((await textAfter(database, id, Number.MAX_SAFE_INTEGER))?.body).toEqual(text(line));
  expect(await textAt(id, rows[10]?.seq ?? 0)).toEqual(text('Жол aaaaaaaaa'.replaceAll('a', 'а')));
});

test('a state that does not lead to what the section says is left as it is', async () => {
  for (let step = 0; step < 210; step += 1) {
    const base = (await log()).at(-1)?.id ?? null;
    const other = openText(seedText(text('б')));
    const update = write(other, text('бв')) ?? '';
    await change('p1', [
      { table: 'sections', kind: 'text', id, update, body: text('в'), base, seed: seedText(text('б')) },
    ]);
  }
  expect(await compactText(id)).toBe(false);
});
