import { describe, expect, it } from 'vitest';
import type { ProgrammeContent } from '#shared/model/programme.ts';
import { checkProgramme } from './check-programme.ts';
import { completeProgramme, richText } from './complete-programme.fixture.ts';

/** What the checks say of the complete programme after a change to it: `severity id`, all of them under O10-8. */
function found(change: (content: ProgrammeContent) => void): string[] {
  const content = completeProgramme();
  change(content);
  const findings = checkProgramme(content);
  expect(new Set(findings.map(({ clause }) => clause))).toEqual(
    new Set(findings.length > 0 ? ['O10-8'] : []),
  );
  return findings.map(({ severity, id }) => `${severity} ${id}`);
}

/** Changes one row of a table. */
const change = <Row extends { id: string }>(rows: Row[], id: string, values: Partial<Row>): void => {
  for (const row of rows) if (row.id === id) Object.assign(row, values);
};

describe('O10-8: glossary', () => {
  const term = { id: 't2', programmeId: 'p', order: 'a1', term: 'Коучинг', definition: 'Қолдау тәсілі.' };

  it('O10-8: a glossary without terms is told', () => {
    expect(found((content) => content.glossary.splice(0))).toEqual(['error glossaryEmpty/glossary']);
  });

  it('O10-8: each row has a term and a definition', () => {
    expect(found((content) => change(content.glossary, 't1', { term: ' ' }))).toEqual([
      'error termEmpty/glossary/t1',
    ]);
    expect(found((content) => change(content.glossary, 't1', { definition: '' }))).toEqual([
      'error definitionMissing/glossary/t1',
    ]);
  });

  it('O10-8: no term stands twice, whatever its case', () => {
    expect(found((content) => content.glossary.push({ ...term, term: 'РЕФЛЕКСИЯ ' }))).toEqual([
      'error termRepeated/glossary/t2',
    ]);
  });

  it('O10-8: a term that only the glossary uses is told', () => {
    expect(found((content) => content.glossary.push(term))).toEqual(['warning termUnused/glossary/t2']);
  });

  it('O10-8: a term counts as used in any case form, in the curriculum too', () => {
    expect(
      found((content) => {
        content.glossary.push(term);
        change(content.curriculum, 'c2', { form: 'топтық коучингтің элементтері' });
      }),
    ).toEqual([]);
  });

  it('O10-8: the words of a term do not run across the end of one text into the next', () => {
    expect(
      found((content) => {
        content.glossary.push({ ...term, term: 'Күнделігі дәріс' });
      }),
    ).toEqual(['warning termUnused/glossary/t2']);
  });
});

describe('O10-8: goals, tasks and expected outcomes', () => {
  it('O10-8: at least one of each', () => {
    expect(found((content) => content.aims.splice(0))).toEqual([
      'error goalMissing/aims',
      'error taskMissing/aims',
      'error outcomeMissing/aims',
    ]);
  });

  it('O10-8: a task serves a goal; a link to what is gone or to another task does not count', () => {
    for (const serves of [[], ['gone'], ['k1'], ['n1']])
      expect(found((content) => change(content.aims, 'k1', { serves }))).toEqual([
        'error taskServesNoGoal/aims/k1',
      ]);
  });

  it('O10-8: an outcome serves a task or a goal, and each task has an outcome', () => {
    expect(found((content) => change(content.aims, 'n1', { serves: [] }))).toEqual([
      'warning taskWithoutOutcome/aims/k1',
      'error outcomeServesNothing/aims/n1',
    ]);
    expect(found((content) => change(content.aims, 'n1', { serves: ['g1'] }))).toEqual([
      'warning taskWithoutOutcome/aims/k1',
    ]);
  });

  it('quotes a long row only as far as a line of a list goes', () => {
    const content = completeProgramme();
    change(content.aims, 'n1', { serves: ['g1'] });
    change(content.aims, 'k1', { text: ` ${'рефлексия тәсілі '.repeat(30)}` });
    const [finding] = checkProgramme(content);
    expect(finding?.params.text).toMatch(/^рефлексия тәсілі .{40,75}(рефлексия|тәсілі)…$/);
  });

  it('O10-8: no row is without text', () => {
    expect(found((content) => change(content.aims, 'g1', { text: '' }))).toEqual(['error aimEmpty/aims/g1']);
  });
});

describe('O10-8: structure', () => {
  const hours = { lecture: 0, practice: 0, training: 0, selfStudy: 0, control: 0 };

  it('O10-8: a curriculum of modules without topics is no curriculum', () => {
    expect(found((content) => content.curriculum.splice(1))).toEqual(['error curriculumEmpty/structure']);
  });

  it('O10-8: the hours of the topics add up to the hours of the programme', () => {
    expect(
      found((content) => change(content.curriculum, 'c2', { hours: { ...hours, training: 40 } })),
    ).toEqual(['error hoursSum/structure']);
    const content = completeProgramme();
    change(content.curriculum, 'c2', { hours: { ...hours, training: 40 } });
    expect(checkProgramme(content)[0]?.params).toEqual({ sum: 80.5, hours: 80 });
  });

  it('O10-8: sums of fractions are not told for rounding', () => {
    expect(
      found((content) => {
        change(content.curriculum, 'c1', { hours: { ...hours, lecture: 0.1, practice: 0.2 } });
        change(content.curriculum, 'c2', { hours: { ...hours, training: 79.7 } });
      }),
    ).toEqual([]);
  });

  it('O10-8: hours typed at a module do not count, its topics do', () => {
    expect(found((content) => change(content.curriculum, 'm1', { hours: { ...hours, lecture: 9 } }))).toEqual(
      [],
    );
  });

  it('O10-8: each topic has hours and a title', () => {
    expect(
      found((content) => {
        change(content.curriculum, 'c1', { hours });
        change(content.curriculum, 'c2', { hours: { ...hours, training: 80 } });
        change(content.curriculum, 'm1', { title: '' });
      }),
    ).toEqual(['error rowTitleMissing/structure/m1', 'error topicHoursMissing/structure/c1']);
  });

  it('O10-8: each topic leads to an outcome, and each outcome is reached by a topic', () => {
    expect(
      found((content) => {
        change(content.curriculum, 'c1', { outcomeIds: ['gone'] });
        change(content.curriculum, 'c2', { outcomeIds: ['k1'] });
      }),
    ).toEqual([
      'warning topicWithoutOutcome/structure/c1',
      'warning topicWithoutOutcome/structure/c2',
      'error outcomeUnreached/structure/n1',
    ]);
  });
});

describe('O10-8: literature', () => {
  it('O10-8: a list without entries is told', () => {
    expect(
      found((content) => {
        content.literature = [];
        for (const section of content.sections)
          if (section.key === 'literature') section.body = richText('Тізім');
      }),
    ).toEqual(['error literatureEmpty/literature']);
  });

  it.each([
    [2026, []],
    [2021, []],
    [2020, ['warning entryOld/literature/l1']],
    [2027, ['error yearFuture/literature/l1']],
    [null, ['error yearMissing/literature/l1']],
  ])('O10-8: a work of %s in a programme of 2026 gives %j', (year, expected) => {
    expect(found((content) => change(content.literature, 'l1', { year }))).toEqual(expected);
  });

  it('O10-8: the years are counted from the programme, not from today', () => {
    expect(
      found((content) => {
        content.programme.year = 1995;
        for (const entry of content.literature) entry.year = 1992;
      }),
    ).toEqual([]);
  });

  it('O10-8: domestic and foreign works are both there', () => {
    expect(found((content) => change(content.literature, 'l2', { origin: 'domestic' }))).toEqual([
      'error foreignMissing/literature',
    ]);
    expect(found((content) => change(content.literature, 'l1', { origin: 'foreign' }))).toEqual([
      'error domesticMissing/literature',
    ]);
  });

  it.each([
    'javascript:alert(1)',
    'file:///C:/x',
    'www.example.org',
    'https://exa mple.org',
    'https://',
    'мәтін',
  ])('O10-8: %j is no link to a work', (link) => {
    expect(found((content) => change(content.literature, 'l1', { link }))).toEqual([
      'error linkInvalid/literature/l1',
    ]);
  });

  it.each(['http://example.org', ' https://қаз.example/жол?a=б#в '])('O10-8: %j is a link', (link) => {
    expect(found((content) => change(content.literature, 'l1', { link }))).toEqual([]);
  });

  it('O10-8: an entry has a description', () => {
    expect(found((content) => change(content.literature, 'l1', { text: '', year: null }))).toEqual([
      'error entryTextMissing/literature/l1',
    ]);
  });
});
