import { expect, it } from 'vitest';
import { emptyRichText } from '#shared/model/rich-text.ts';
import { completeProgramme } from './complete-programme.fixture.ts';
import { programmeProgress } from './programme-progress.ts';

it('O10-7: shows a complete programme as done in all ten sections', () => {
  const progress = programmeProgress(completeProgramme());
  expect(Object.keys(progress)).toHaveLength(11);
  expect(new Set(Object.values(progress).map(({ state }) => state))).toEqual(new Set(['done']));
});

it('O10-7: shows a new programme as empty in all ten sections', () => {
  const content = completeProgramme();
  for (const section of content.sections) section.body = emptyRichText();
  Object.assign(content, { glossary: [], aims: [], curriculum: [], literature: [] });
  content.programme.direction = '';
  const { details, ...sections } = programmeProgress(content);
  expect(new Set(Object.values(sections).map(({ state }) => state))).toEqual(new Set(['empty']));
  expect(details).toEqual({ state: 'started', errors: 1, warnings: 0 });
});

it('tells a section that lacks a part from one that has something wrong', () => {
  const content = completeProgramme();
  content.glossary = [];
  for (const entry of content.literature) entry.year = 2010;
  const progress = programmeProgress(content);
  expect(progress.glossary).toEqual({ state: 'started', errors: 1, warnings: 0 });
  expect(progress.literature).toEqual({ state: 'hasFindings', errors: 0, warnings: 2 });
});
