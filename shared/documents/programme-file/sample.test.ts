import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type CurriculumRow, hourKinds, sectionKeys } from '#shared/model/programme.ts';
import { plainText, type RichInline, type RichText } from '#shared/model/rich-text.ts';
import { checkProgramme } from '#shared/regulation/checks/check-programme.ts';
import { mapInlines } from './map-inlines.ts';
import { programmeFileSchema } from './programme-file-format.ts';

const path = new URL('../../../resources/sample/programme.ereje', import.meta.url);
const { content } = programmeFileSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
const { sections, glossary, aims, curriculum, literature } = content;

const inlinesOf = (body: RichText): RichInline[] => {
  const found: RichInline[] = [];
  mapInlines(body, (inline) => {
    found.push(inline);
    return inline;
  });
  return found;
};

const hoursOf = (row: CurriculumRow): number => hourKinds.reduce((sum, kind) => sum + row.hours[kind], 0);

test('O10-7: the sample programme has all ten sections in order, and none is empty', () => {
  expect(sections.map(({ key }) => key)).toEqual([...sectionKeys]);
  expect(sections.filter(({ body }) => plainText(body).trim() === '').map(({ key }) => key)).toEqual([]);
});

test('O10-20: the hours of the sample curriculum add up to its 80 academic hours', () => {
  expect(content.programme.hours).toBe(80);
  expect(curriculum.reduce((sum, row) => sum + hoursOf(row), 0)).toBe(80);
});

test('O10-8: every term of the sample glossary is used in another section', () => {
  const text = sections
    .filter(({ key }) => key !== 'glossary')
    .map(({ body }) => plainText(body))
    .join('\n')
    .toLowerCase();
  expect(glossary.filter(({ term }) => !text.includes(term.toLowerCase())).map(({ term }) => term)).toEqual(
    [],
  );
});

test('O10-8: goals, tasks, outcomes and topics of the sample are linked without a gap', () => {
  const kinds = new Map(aims.map(({ id, kind }) => [id, kind]));
  const unlinked = aims.filter(({ kind, serves }) => kind !== 'goal' && serves.length === 0);
  const lost = [
    ...aims.flatMap(({ serves }) => serves),
    ...curriculum.flatMap(({ outcomeIds }) => outcomeIds),
  ];
  const topicsWithoutOutcome = curriculum.filter(
    ({ kind, outcomeIds }) => kind === 'topic' && outcomeIds.length === 0,
  );
  expect(unlinked).toEqual([]);
  expect(lost.filter((id) => !kinds.has(id))).toEqual([]);
  expect(topicsWithoutOutcome).toEqual([]);
});

test('O10-8: the literature of the sample is of the last five years, domestic and foreign, and each entry is cited', () => {
  const { year } = content.programme;
  expect(literature.filter((entry) => entry.year === null || year - entry.year > 5)).toEqual([]);
  expect(new Set(literature.map(({ origin }) => origin))).toEqual(new Set(['domestic', 'foreign']));
  const cited = sections.flatMap(({ body }) =>
    inlinesOf(body).flatMap((inline) => (inline.type === 'citation' ? inline.attrs.entryId : [])),
  );
  expect(new Set(cited)).toEqual(new Set(literature.map(({ id }) => id)));
});

test('O10-7, O10-8: the sample programme shows a beginner a list of findings that is empty', () => {
  expect(checkProgramme(content)).toEqual([]);
});
