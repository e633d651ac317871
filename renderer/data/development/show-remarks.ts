import type { Development } from '#shared/model/development/development.ts';
import { type Outcome, success } from '#shared/model/problem.ts';
import { saveProblem } from '../save-problem.ts';
import type { DevelopmentView } from './read-development.ts';
import { actInDevelopment } from './write-development.ts';

/** From now on the server's page shows new remarks so. Problems: those of a write that was not stored. */
export async function showRemarks(
  view: DevelopmentView,
  remarksShown: NonNullable<Development['remarksShown']>,
): Promise<Outcome<null>> {
  try {
    const { id } = view.development;
    await actInDevelopment(view, [{ table: 'developments', kind: 'update', id, fields: { remarksShown } }]);
    return success(null);
  } catch (error) {
    return { ok: false, problem: saveProblem(error) };
  }
}
