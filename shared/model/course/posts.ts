import { numericDate, type PlainDate } from '#shared/calendar/plain-date.ts';
import { type DocumentLanguage, documentLanguages } from '../organisation.ts';
import type { Problem } from '../problem.ts';
import type { DailyPost } from './preparation.ts';

/** A day of an intake and what was posted of it; a day outside the course is shown for what stands there. */
export interface PostDay {
  date: PlainDate;
  ofCourse: boolean;
  post: DailyPost | null;
}

/** The days of the course, and other days that have a post, in order (O10-25). */
export function postDays(courseDays: readonly PlainDate[], posts: readonly DailyPost[]): PostDay[] {
  const course = new Set(courseDays);
  const byDate = new Map(posts.map((post) => [post.date, post]));
  const posted = posts.filter(({ kk, ru }) => kk !== '' || ru !== '').map(({ date }) => date);
  return [...new Set([...courseDays, ...posted])]
    .sort()
    .map((date) => ({ date, ofCourse: course.has(date), post: byDate.get(date) ?? null }));
}

/** The languages in which nothing was posted of a day. */
export const missingLanguages = ({ post }: PostDay): DocumentLanguage[] =>
  documentLanguages.filter((language) => (post?.[language] ?? '') === '');

/** Whether a course day is over and lacks a post: today's may still come. */
export const isPostMissing = (day: PostDay, today: PlainDate): boolean =>
  day.ofCourse && day.date < today && missingLanguages(day).length > 0;

/** Days whose post has the address of an earlier day: yesterday's was pasted once more. */
function repeated(days: readonly PostDay[]): Problem[] {
  const first = new Map<string, PlainDate>();
  return days.flatMap(({ date, post }): Problem[] => {
    const links = new Set([post?.kk ?? '', post?.ru ?? ''].filter((link) => link !== ''));
    return [...links].flatMap((link) => {
      const earlier = first.get(link);
      if (!earlier) first.set(link, date);
      const params = { date: numericDate(date), earlier: numericDate(earlier ?? date) };
      return earlier ? [{ code: 'postRepeated', clause: 'O10-25', params }] : [];
    });
  });
}

/** Days of the past without a post in each language, and addresses that stand on two days (O10-25). */
export function postFaults(days: readonly PostDay[], today: PlainDate): Problem[] {
  const missing = days.filter((day) => isPostMissing(day, today));
  const params = { count: missing.length, dates: missing.map(({ date }) => numericDate(date)).join(', ') };
  const faults = missing.length === 0 ? [] : [{ code: 'postsMissing', clause: 'O10-25', params }];
  return [...faults, ...repeated(days)];
}
