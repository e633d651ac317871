import { tellProblem } from '#renderer/components/tell-problem.tsx';
import { written } from '#renderer/data/written.ts';

/** Does it, or says why it was not done. */
export async function attempt(write: () => Promise<unknown>): Promise<boolean> {
  const done = await written(write, null);
  if (!done.ok) tellProblem(done.problem);
  return done.ok;
}
