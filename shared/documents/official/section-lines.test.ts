import { expect, test } from 'vitest';
import { completeProgramme } from '#shared/regulation/checks/complete-programme.fixture.ts';
import { versionComparison } from './papers/version-comparison.ts';
import { sectionLines } from './section-lines.ts';

test('O10-14: hours that go from one kind of lesson to another show in the comparison of versions', () => {
  const [before, after] = [completeProgramme(), completeProgramme()];
  const topic = after.curriculum.find(({ hours }) => hours.lecture > 0);
  if (!topic) throw new Error('The fixture has no lecture');
  topic.hours = { ...topic.hours, lecture: topic.hours.lecture - 1, practice: topic.hours.practice + 1 };
  const { programme, organisation } = after;
  const paper = versionComparison(
    {
      programme,
      before: { on: '2026-03-02', sections: sectionLines(before) },
      after: { on: '2029-03-05', sections: sectionLines(after) },
    },
    {
      ...{ language: 'kk' as const, number: '', date: null, texts: {}, signatories: [], organisation },
      createdAt: '2029-03-05T00:00:00Z',
    },
  );
  const text = JSON.stringify(paper.document);
  expect(text).toContain('практикалық сабақ');
  // The nine other sections say that nothing changed in them.
  expect(text.split('Өзгеріссіз')).toHaveLength(10);
});
