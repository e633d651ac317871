import { describe, expect, it } from 'vitest';
import en from '#shared/languages/en/checks.json' with { type: 'json' };
import kk from '#shared/languages/kk/checks.json' with { type: 'json' };
import ru from '#shared/languages/ru/checks.json' with { type: 'json' };
import type { ProgrammeContent, SectionKey } from '#shared/model/programme.ts';
import { checkProgramme } from './check-programme.ts';
import { completeProgramme, richText } from './complete-programme.fixture.ts';
import { findingCodes } from './finding.ts';

/** What the checks say of the complete programme after a change to it: `severity clause id`. */
function found(change: (content: ProgrammeContent) => void): string[] {
  const content = completeProgramme();
  change(content);
  return checkProgramme(content).map(({ severity, clause, id }) => `${severity} ${clause} ${id}`);
}

function setText(content: ProgrammeContent, key: SectionKey, ...text: Parameters<typeof richText>): void {
  for (const section of content.sections) if (section.key === key) section.body = richText(...text);
}

describe('a complete programme', () => {
  it('O10-7, O10-8: has no findings', () => {
    expect(found(() => undefined)).toEqual([]);
  });

  it('O10-3: names its direction and its audience in its own language', () => {
    expect(
      found(({ programme }) => {
        programme.direction = ' ';
        programme.audience = { kk: '', ru: 'Педагоги' };
      }),
    ).toEqual([
      'error O10-3 directionMissing/details/direction',
      'error O10-3 audienceMissing/details/audience',
    ]);
    expect(
      found(({ programme }) => {
        programme.direction = 'Робототехника';
      }),
    ).toEqual([]);
  });

  it('has a title in its own language, which the order of O10-6 names', () => {
    expect(
      found(({ programme }) => {
        programme.title = { kk: '', ru: 'Рефлексия педагога' };
      }),
    ).toEqual(['error O10-6 titleMissing/details/title']);
  });

  it('O10-20: other hours than 80 are a warning for the order, none for the institute', () => {
    const shorten = (content: ProgrammeContent): void => {
      content.programme.hours = 40.5;
      content.curriculum = content.curriculum.filter(({ id }) => id !== 'c2');
    };
    expect(found(shorten)).toEqual(['warning O10-20 hoursDiffer/details/hours']);
    expect(
      found((content) => {
        shorten(content);
        content.organisation.profile = 'BDI';
      }),
    ).toEqual([]);
  });
});

describe('sections', () => {
  it('O10-7: each of the ten sections has to be there', () => {
    expect(
      found((content) => {
        content.sections = content.sections.filter(({ key }) => key !== 'assessment');
      }),
    ).toEqual(['error O10-7 sectionMissing/assessment']);
  });

  it('O10-7: no section may stand twice', () => {
    expect(
      found((content) => {
        const [first] = content.sections;
        if (first) content.sections.splice(1, 0, first);
      }),
    ).toEqual(['error O10-7 sectionRepeated/generalProvisions']);
  });

  it('O10-7: the sections keep the order of the clause', () => {
    expect(
      found((content) => {
        const last = content.sections.splice(8, 1);
        content.sections.splice(3, 0, ...last);
      }),
    ).toEqual(['error O10-7 sectionOrder/aims']);
  });

  it('O10-7: a section of blanks and empty paragraphs is empty', () => {
    expect(found((content) => setText(content, 'assessment', '', ' \u00a0 '))).toEqual([
      'error O10-7 sectionEmpty/assessment',
    ]);
  });

  it('O10-7: an empty section with a table is one finding, not one for each missing row', () => {
    expect(
      found((content) => {
        content.literature = [];
      }),
    ).toEqual(['error O10-7 sectionEmpty/literature']);
  });

  it('O10-8: a filled table still needs a text that describes it, except for literature', () => {
    expect(
      found((content) => {
        for (const key of ['glossary', 'aims', 'structure'] as const) setText(content, key, '');
      }),
    ).toEqual([
      'warning O10-8 sectionTextMissing/glossary',
      'warning O10-8 sectionTextMissing/aims',
      'warning O10-8 sectionTextMissing/structure',
    ]);
  });

  it('O10-8: the topic section has to have room for novelty and analogues', () => {
    expect(found((content) => setText(content, 'topic', 'Бағдарлама жаңа.'))).toEqual([
      'warning O10-8 topicTooShort/topic',
    ]);
  });
});

describe('references and letters', () => {
  it('O10-8: a citation has to name an entry of the literature list', () => {
    const cite = (entryId: string) =>
      found((content) =>
        setText(content, 'assessment', [
          { type: 'text', text: 'Баға' },
          { type: 'citation', attrs: { entryId } },
        ]),
      );
    expect(cite('l1')).toEqual([]);
    expect(cite('gone')).toEqual(['error O10-8 citationBroken/assessment']);
  });

  it('finds a broken citation inside a list in a table', () => {
    expect(
      found((content) => {
        const citation = { type: 'citation', attrs: { entryId: 'gone' } } as const;
        const [section] = content.sections;
        section?.body.content.push({
          type: 'table',
          content: [
            {
              type: 'tableRow',
              content: [
                {
                  type: 'tableCell',
                  content: [
                    {
                      type: 'bulletList',
                      content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [citation] }] }],
                    },
                  ],
                },
              ],
            },
          ],
        });
      }),
    ).toEqual(['error O10-8 citationBroken/generalProvisions']);
  });

  it('tells of Latin letters inside Kazakh words, and does not call the term unused for them', () => {
    expect(
      found((content) => {
        setText(content, 'assessment', 'Мемлекеттiк стандарт жəне баға');
        setText(content, 'topic', 'Zoom мен Google Forms '.repeat(20));
        for (const section of content.sections)
          if (section.key === 'aims') section.body = richText('Peфлeкcия');
        content.aims = [];
        content.programme.title.kk = 'Бағдарлама';
      }).filter((line) => /lookAlike|termUnused/.test(line)),
    ).toEqual(['warning null lookAlikeLetters/aims', 'warning null lookAlikeLetters/assessment']);
  });
});

describe('texts of the findings', () => {
  const names = (text: string): string[] =>
    Array.from(text.matchAll(/{{(\w+)}}/g), (match) => match[1] ?? '');

  it.each([
    ['kk', kk],
    ['ru', ru],
    ['en', en],
  ])('every code has a text in %s, and no text is left over', (_, file) => {
    const codes = new Set(Object.keys(file).map((key) => key.replace(/_(one|few|many|other)$/, '')));
    expect([...codes].sort()).toEqual([...findingCodes].sort());
  });

  it('name in each language only what the finding carries', () => {
    const content = completeProgramme();
    Object.assign(content.programme, { hours: 30, year: 2019 });
    content.sections = content.sections.slice(1).reverse();
    content.sections.push(...content.sections.slice(0, 1));
    setText(content, 'topic', [
      { type: 'citation', attrs: { entryId: 'x' } },
      { type: 'text', text: 'жəне' },
    ]);
    content.glossary.push({ ...content.glossary[0], id: 't2', definition: '', term: 'Рефлексия' } as never);
    content.glossary.push({ ...content.glossary[0], id: 't3', term: 'Коучинг' } as never);
    for (const aim of content.aims) aim.serves = [];
    for (const topic of content.curriculum)
      Object.assign(topic, { outcomeIds: [], hours: { ...topic.hours, lecture: 0, practice: 0 } });
    Object.assign(content.literature[0] ?? {}, { year: 1990, link: 'file:///x' });
    const findings = checkProgramme(content);
    expect(new Set(findings.map(({ code }) => code)).size).toBeGreaterThan(14);
    for (const file of [kk, ru, en] as Record<string, string>[])
      for (const { code, params } of findings)
        for (const key of Object.keys(file).filter((name) => name === code || name.startsWith(`${code}_`)))
          expect(Object.keys(params)).toEqual(expect.arrayContaining(names(file[key] ?? '')));
  });

  it('have ids that never repeat', () => {
    const content = completeProgramme();
    content.sections = [];
    content.aims.push({ ...content.aims[2], id: 'n2' } as never, { ...content.aims[2], id: 'n3' } as never);
    content.literature = content.literature.map((entry) => ({ ...entry, year: 2000, link: 'x' }));
    const ids = checkProgramme(content).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => id.startsWith('outcomeUnreached/'))).toHaveLength(2);
  });
});
