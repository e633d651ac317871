import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { IssueWords } from '#renderer/data/certificates/issue-drafts.ts';
import { numbersShort } from '#renderer/data/certificates/numbers-short.ts';
import { useNumbersHere } from '#renderer/data/numbers/use-numbers-here.ts';

/** That registration numbers run low is told while there is still time to fetch some. */
export function NumbersNote({ words: { issuedOn, enrolmentIds } }: { words: IssueWords }) {
  const { t } = useTranslation('certificates');
  const view = useNumbersHere();
  const needed = enrolmentIds.length;
  const left = view ? numbersShort(view, Number(issuedOn.slice(0, 4)), needed) : null;
  if (left === null) return null;
  return (
    <Alert color={left < needed ? 'red' : 'yellow'} role="status">
      {t(left < needed ? 'issue.numbersTooFew' : 'issue.numbersLow', { left, needed })}
    </Alert>
  );
}
