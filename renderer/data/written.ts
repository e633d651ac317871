import { type Outcome, success } from '#shared/model/problem.ts';
import { saveProblem } from './save-problem.ts';

/** What a write came to, as a value: `value`, or why it was not stored. */
export async function written<T>(write: () => Promise<unknown>, value: T): Promise<Outcome<T>> {
  try {
    await write();
    return success(value);
  } catch (error) {
    return { ok: false, problem: saveProblem(error) };
  }
}
