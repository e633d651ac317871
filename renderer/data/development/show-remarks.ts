import type { Development } from '#shared/model/development/development.ts';
import type { Outcome } from '#shared/model/problem.ts';
import { written } from '../written.ts';
import type { DevelopmentView } from './read-development.ts';
import { actInDevelopment } from './write-development.ts';

/** From now on the server's page shows new remarks so. Problems: those of a write that was not stored. */
export const showRemarks = (
  view: DevelopmentView,
  remarksShown: NonNullable<Development['remarksShown']>,
): Promise<Outcome<null>> => {
  const { id } = view.development;
  return written(
    () => actInDevelopment(view, [{ table: 'developments', kind: 'update', id, fields: { remarksShown } }]),
    null,
  );
};
