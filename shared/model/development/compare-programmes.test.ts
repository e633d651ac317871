import fc from 'fast-check';
import { expect, test } from 'vitest';
import { completeProgramme } from '#shared/regulation/checks/complete-programme.fixture.ts';
import type { ProgrammeContent } from '../programme.ts';
import { compareProgrammes, differs } from './compare-programmes.ts';
import { contentHash } from './content-hash.ts';

const changed = (before: ProgrammeContent, after: ProgrammeContent) =>
  compareProgrammes(before, after).filter(differs);

/** Ways in which a person changes a programme. */
const edits: ((content: ProgrammeContent, word: string) => void)[] = [
  ({ programme }, word) => {
    programme.title.kk += word;
  },
  ({ programme }) => {
    programme.hours += 8;
  },
  ({ sections }, word) => {
    const [section] = sections;
    if (section)
      section.body = {
        type: 'doc',
        content: [{ type: 'paragraph', content: [{ type: 'text', text: word }] }],
      };
  },
  ({ glossary }, word) => {
    glossary.push({ id: `new ${word}`, programmeId: 'p', order: 'z9', term: word, definition: '' });
  },
  ({ aims }) => {
    aims.pop();
  },
  ({ curriculum }) => {
    const row = curriculum.find(({ kind }) => kind === 'topic');
    if (row) row.hours.lecture += 1;
  },
  ({ literature }) => {
    const [first] = literature;
    if (first) first.order = 'zz';
  },
];

const content = fc
  .array(fc.tuple(fc.nat({ max: edits.length - 1 }), fc.constantFrom('білім', 'әдіс', 'қорытынды')), {
    maxLength: 6,
  })
  .map((steps) => {
    const made = completeProgramme();
    for (const [index, word] of steps) edits[index]?.(made, word);
    return made;
  });

test('O10-14: a comparison finds something exactly where two versions do not say the same', async () => {
  await fc.assert(
    fc.asyncProperty(content, content, async (before, after) => {
      const same = (await contentHash(before)) === (await contentHash(after));
      expect(changed(before, after).length === 0).toBe(same);
    }),
  );
});

test('O10-14: read the other way round, what was added was removed, and the texts change sides', () => {
  const mirrored = { added: 'removed', removed: 'added', changed: 'changed' } as const;
  const rowsOf = (all: ReturnType<typeof compareProgrammes>) => all.flatMap(({ rows }) => rows);
  fc.assert(
    fc.property(content, content, (before, after) => {
      const [there, back] = [compareProgrammes(before, after), compareProgrammes(after, before)];
      expect(back.map(({ was, is }) => [is, was])).toEqual(there.map(({ was, is }) => [was, is]));
      const names = rowsOf(there).map(({ kind, id }) => `${mirrored[kind]} ${id}`);
      expect(
        rowsOf(back)
          .map(({ kind, id }) => `${kind} ${id}`)
          .sort(),
      ).toEqual(names.sort());
    }),
  );
});

test('O10-14: the section, the row and the field that differ are named', () => {
  const [before, after] = [completeProgramme(), completeProgramme()];
  const topic = after.curriculum.find(({ kind }) => kind === 'topic');
  if (!topic) throw new Error('The fixture has no topic');
  topic.hours.lecture += 2;
  expect(changed(before, after)).toMatchObject([
    {
      key: 'structure',
      rows: [{ kind: 'changed', table: 'curriculumRows', id: topic.id, fields: [{ path: 'hours.lecture' }] }],
    },
  ]);
});

test('a text that only looks otherwise is told as such', () => {
  const [before, after] = [completeProgramme(), completeProgramme()];
  const section = after.sections.find(({ key }) => key === 'assessment');
  if (!section) throw new Error('The fixture has no assessment');
  section.body = {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [{ type: 'text', text: 'Жоба мен тест бағаланады.', marks: [{ type: 'bold' }] }],
      },
    ],
  };
  expect(changed(before, after)).toMatchObject([{ key: 'assessment', onlyForm: true, rows: [] }]);
});
