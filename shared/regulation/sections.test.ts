import { describe, expect, it } from 'vitest';
import { sectionKeys } from '#shared/model/programme.ts';
import { clause } from './clauses.ts';
import { sectionGuidance, sectionName, sectionRule, sectionRules } from './sections.ts';

const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase('ru') + text.slice(1);

describe('the ten sections', () => {
  it('O10-7: a programme has exactly the ten sections of the clause, in its order, under its names', () => {
    const named = clause('O10-7')
      ?.lines.slice(1)
      .map((line) => capitalised(line.replace(/^\d+\) |[;.]$/g, '')));
    expect(sectionRules.map(({ name }) => name.kk)).toEqual(named);
    expect(sectionRules.map(({ key }) => key)).toEqual(sectionKeys);
    expect(sectionRules.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('O10-8: each section has its guidance in Kazakh, Russian and English, naming the section', () => {
    for (const rule of sectionRules) {
      expect(rule.guidance.kk).toMatch(/^«/);
      expect(rule.guidance.ru).toMatch(/^Раздел «/);
      expect(rule.guidance.en).toMatch(/^The section “/);
    }
    expect(sectionGuidance('literature', 'kk')).toContain('соңғы 5 жылдағы');
  });

  it('gives one section by its key', () => {
    expect(sectionRule('aims').number).toBe(4);
    expect(sectionName('glossary', 'ru')).toBe('Глоссарий');
  });
});
