import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type ProgrammeContent, programmeContentSchema, sectionKeys } from '#shared/model/programme.ts';
import { plainText } from '#shared/model/rich-text.ts';
import { adoptProgramme } from '../programme-file/adopt-programme.ts';
import { readProgrammeFile } from '../programme-file/read-programme-file.ts';
import { writeProgrammeFile } from '../programme-file/write-programme-file.ts';
import { renderProgramme } from '../render-programme.ts';
import { programmeFromImport } from './programme-from-import.ts';
import { readDocx } from './read-docx.ts';

function sample(): ProgrammeContent {
  const file = new URL('../../../resources/sample/programme.ereje', import.meta.url);
  const outcome = readProgrammeFile(readFileSync(file));
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}
const content = sample();
const outcome = readDocx((await renderProgramme(content)).bytes);
if (!outcome.ok) throw new Error(outcome.problem.code);
const imported = outcome.value;
let ids = 0;
const back = programmeFromImport(imported, {
  organisation: content.organisation,
  newId: () => `new${ids++}`,
  now: '2026-11-22T10:00:00+05:00',
});

/** Captions are numbered anew in every document. */
const lines = (programme: ProgrammeContent, key: string): string[] =>
  (programme.sections.find((section) => section.key === key)?.body.content ?? [])
    .map((block) =>
      plainText(block)
        .replace(/^\d+-кесте/u, 'кесте')
        .replace(/\s+/gu, ' ')
        .trim(),
    )
    .filter(Boolean);
const texts = (rows: readonly { text: string }[]) => rows.map(({ text }) => text);
/** Texts of the rows that a row names, so that programmes with different ids compare. */
const named = (ids: readonly string[], aims: ProgrammeContent['aims']) =>
  ids.map((id) => aims.find((aim) => aim.id === id)?.text).sort();

describe('the sample programme, exported to docx and imported again', () => {
  it('is a valid programme that a programme file carries', () => {
    programmeContentSchema.parse(back);
    expect(readProgrammeFile(writeProgrammeFile(back))).toEqual({ ok: true, value: back });
  });

  it('O10-7: has all ten sections', () => {
    expect(imported.report.missing).toEqual([]);
    expect(imported.report.found).toEqual([...sectionKeys]);
  });

  it.each([...sectionKeys])('has the same text in the section %s', (key) => {
    expect(lines(back, key)).toEqual(lines(content, key));
  });

  it('has the same details', () => {
    const { language } = content.programme;
    expect(back.programme).toMatchObject({
      language,
      hours: content.programme.hours,
      year: content.programme.year,
      studyForm: content.programme.studyForm,
      authors: content.programme.authors,
    });
    expect(back.programme.title[language]).toBe(content.programme.title[language]);
    expect(back.programme.audience[language]).toBe(content.programme.audience[language]);
  });

  it('has the same glossary', () => {
    const terms = (programme: ProgrammeContent) =>
      programme.glossary.map(({ term, definition }) => [term, definition]);
    expect(terms(back)).toEqual(terms(content));
  });

  it('has the same goals, tasks and outcomes, serving the same', () => {
    expect(texts(back.aims)).toEqual(texts(content.aims));
    for (const [index, aim] of content.aims.entries()) {
      if (aim.kind !== 'outcome') continue;
      expect(named(back.aims[index]?.serves ?? [], back.aims)).toEqual(named(aim.serves, content.aims));
    }
  });

  it('has the same curriculum, leading to the same outcomes', () => {
    const rows = ({ curriculum, aims }: ProgrammeContent) =>
      curriculum.map(({ kind, title, form, hours, outcomeIds }) => ({
        kind,
        title,
        ...(kind === 'topic' && { form, hours, outcomes: named(outcomeIds, aims) }),
      }));
    expect(rows(back)).toEqual(rows(content));
  });

  it('has the same literature, cited at the same places', () => {
    const entries = (programme: ProgrammeContent) =>
      programme.literature.map(({ list, text, year, link }) => ({ list, text, year, link }));
    expect(entries(back)).toEqual(entries(content));
    const cited = (programme: ProgrammeContent) =>
      [...JSON.stringify(programme.sections).matchAll(/"entryId":"([^"]+)"/gu)].map(
        ([, id]) => programme.literature.find((entry) => entry.id === id)?.text,
      );
    expect(cited(back)).toEqual(cited(content));
    expect(cited(back).length).toBeGreaterThan(10);
  });

  it('a copy under new ids prints the same document', async () => {
    const copy = adoptProgramme(content, () => `copy${ids++}`);
    expect((await renderProgramme(copy)).bytes).toEqual((await renderProgramme(content)).bytes);
  });
});
