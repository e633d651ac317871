import type { TFunction } from 'i18next';
import type { RefusalRow } from '#renderer/data/database.ts';
import { recordSubjects } from '#shared/model/permissions-matrix.ts';

/** What can be closed, as the server names it. */
const closings = [
  'stepTaken',
  'stepImpossible',
  'stepUnseen',
  'paperChanged',
  'textLocked',
  'reworkTasksClosed',
  'officialDocuments',
  'workflowSteps',
  'programmeVersions',
  'scores',
  'commissions',
  'resultsChanged',
] as const;

/** Why the server did not take an action, in whole sentences. */
export function reasonWords(t: TFunction, { reason, detail }: Pick<RefusalRow, 'reason' | 'detail'>): string {
  if (reason === 'notAllowed') {
    if (detail === 'signedIn') return t('sync:reasons.signedIn');
    const subject = recordSubjects.find((one) => one === detail);
    const who = subject ? ` ${t(`permissions:reasons.${subject}`)}` : '';
    return t('sync:reasons.notAllowed') + who;
  }
  const closed = reason === 'closed' && closings.find((one) => one === detail);
  if (closed) return t(`sync:closed.${closed}`);
  return t(`sync:reasons.${reason}`, { field: detail ?? '' });
}
