import { describe, expect, it } from 'vitest';
import { isPostMissing, missingLanguages, postDays, postFaults } from './posts.ts';
import type { DailyPost } from './preparation.ts';

const post = (date: string, kk: string, ru: string): DailyPost => ({
  ...{ id: `i/${date}`, intakeId: 'i', date, kk, ru },
});
const days = ['2027-02-01', '2027-02-02', '2027-02-03'];
const [a, b, c] = ['https://fb.example/1', 'https://fb.example/2', 'https://fb.example/3'] as const;

describe('O10-25: a post of every day in two languages', () => {
  it('course days stand in order, and a day outside the course only where something was posted', () => {
    const shown = postDays(days, [
      post('2027-02-02', a, ''),
      post('2027-01-31', b, b),
      post('2027-02-08', '', ''),
    ]);
    expect(shown.map(({ date, ofCourse, post: of }) => [date, ofCourse, of?.kk ?? null])).toEqual([
      ['2027-01-31', false, b],
      ['2027-02-01', true, null],
      ['2027-02-02', true, a],
      ['2027-02-03', true, null],
    ]);
    expect(shown.map(missingLanguages)).toEqual([[], ['kk', 'ru'], ['ru'], ['kk', 'ru']]);
  });

  it('days of the past without a post in each language are missing; today may still come', () => {
    const shown = postDays(days, [post('2027-02-01', a, b), post('2027-02-02', c, '')]);
    expect(shown.map((day) => isPostMissing(day, '2027-02-03'))).toEqual([false, true, false]);
    expect(postFaults(shown, '2027-02-03')).toEqual([
      { code: 'postsMissing', clause: 'O10-25', params: { count: 1, dates: '02.02.2027' } },
    ]);
    expect(postFaults(shown, '2027-02-04')).toMatchObject([
      { params: { count: 2, dates: '02.02.2027, 03.02.2027' } },
    ]);
  });

  it('an address of an earlier day is told; one post in both languages is not', () => {
    const shown = postDays(days, [post('2027-02-01', a, a), post('2027-02-02', b, a)]);
    expect(postFaults(shown, '2027-02-01')).toEqual([
      { code: 'postRepeated', clause: 'O10-25', params: { date: '02.02.2027', earlier: '01.02.2027' } },
    ]);
  });
});
