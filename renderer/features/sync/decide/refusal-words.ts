import type { TFunction } from 'i18next';
import type { RefusalRow } from '#renderer/data/database.ts';
import { recordSubjects } from '#shared/model/permissions-matrix.ts';

/** Why the server did not take an action, in whole sentences. */
export function reasonWords(t: TFunction, { reason, detail }: Pick<RefusalRow, 'reason' | 'detail'>): string {
  if (reason === 'notAllowed') {
    if (detail === 'signedIn') return t('sync:reasons.signedIn');
    const subject = recordSubjects.find((one) => one === detail);
    const who = subject ? ` ${t(`permissions:reasons.${subject}`)}` : '';
    return t('sync:reasons.notAllowed') + who;
  }
  return t(`sync:reasons.${reason}`, { field: detail ?? '' });
}
