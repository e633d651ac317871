import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { mount } from '#renderer/app/testing/mount.tsx';
import { change } from '#renderer/data/change/change.ts';
import { database } from '#renderer/data/database.ts';
import { sectionOf } from '#renderer/data/store/testing-store.ts';
import { emptyDatabase } from '#renderer/data/testing-database.ts';
import { testProgramme } from '#renderer/data/testing-programme.ts';
import texts from '#shared/languages/kk/sync.json' with { type: 'json' };
import type { RichText } from '#shared/model/rich-text.ts';
import { editText, seedText } from '#shared/text/text.ts';
import { DecidePage } from './decide-page.tsx';

let unmount: (() => void) | undefined;
beforeEach(emptyDatabase);
afterEach(() => unmount?.());

const body = (...lines: string[]): RichText => ({
  type: 'doc',
  content: lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
});

test('O10-12: words that were typed into a locked text and refused can be read and copied', async () => {
  const section = { ...sectionOf('p'), body: body('Тақырып бекітілді') };
  await change('p', [
    { table: 'programmes', kind: 'create', record: testProgramme('p') },
    { table: 'sections', kind: 'create', record: section },
  ]);
  const before = seedText(section.body);
  const edit = editText(before, body('Тақырып бекітілді, бірақ толық емес', 'Жаңа абзац'));
  const base = (await database.changes.where('recordId').equals(section.id).last())?.id ?? null;
  const group = await change('p', [
    {
      ...{ table: 'sections', kind: 'text', id: section.id, update: edit.update ?? '', body: edit.body },
      ...{ base, seed: before },
    },
  ]);
  await database.refusals.put({
    ...{ group: group ?? '', scope: 'p', reason: 'closed', detail: 'textLocked', at: '2026-03-02T05:00:00Z' },
  });
  ({ unmount } = await mount(<DecidePage />));
  const article = page.getByRole('article');
  await expect.element(article.getByText(texts.closed.textLocked)).toBeVisible();
  await expect
    .element(article.getByRole('textbox', { name: texts.decide.typed }))
    .toHaveValue(', бірақ толық емес\nЖаңа абзац');
});
