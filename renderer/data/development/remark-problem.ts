import { isPlainDate, numericDate, todayIn } from '#shared/calendar/plain-date.ts';
import { longestRemarkText, type Remark } from '#shared/model/development/remark.ts';
import { failure, type Problem } from '#shared/model/problem.ts';

/**
 * What is wrong with a remark that is entered or brought in (O10-9); null where nothing is. `posted`: the day of the
 * posting, null before it.
 */
export function remarkProblem(
  { text, receivedOn }: Pick<Remark, 'text' | 'receivedOn'>,
  posted: string | null,
): Problem | null {
  if (posted === null) return failure('draftNotPosted', undefined, 'O10-9').problem;
  const { length } = text.trim();
  if (length === 0) return failure('remarkEmpty', undefined, 'O10-9').problem;
  if (length > longestRemarkText) {
    return failure('remarkTooLong', { length, most: longestRemarkText }, 'O10-9').problem;
  }
  if (!isPlainDate(receivedOn)) return failure('remarkDateWrong', { date: receivedOn }, 'O10-9').problem;
  const date = numericDate(receivedOn);
  if (receivedOn < posted) {
    return failure('remarkBeforePosting', { date, posted: numericDate(posted) }, 'O10-9').problem;
  }
  return receivedOn > todayIn(Date.now()) ? failure('remarkInFuture', { date }, 'O10-9').problem : null;
}
