import type { RegisterRow } from '#renderer/data/certificates/register/register-row.ts';
import { createSearch } from '#shared/kazakh/fold.ts';
import type { CertificateState } from '#shared/model/certificates/certificate-state.ts';

export const blankChoices = ['with', 'without'] as const;
export type BlankChoice = (typeof blankChoices)[number];

/** What is shown of the register; null and no words: all of it. */
export interface RegisterFilter {
  words: string;
  intakeId: string | null;
  state: CertificateState | null;
  blank: BlankChoice | null;
}

export const wholeRegister: RegisterFilter = { words: '', intakeId: null, state: null, blank: null };

/** Certificates that fit, by words in names, numbers, blanks, topics and workplaces. */
export function selectRows(rows: readonly RegisterRow[], filter: RegisterFilter): RegisterRow[] {
  const found = createSearch(filter.words);
  const fits = ({ intakeId, state, blank }: RegisterRow) =>
    (filter.intakeId === null || intakeId === filter.intakeId) &&
    (filter.state === null || state === filter.state) &&
    (filter.blank === null || (blank !== '') === (filter.blank === 'with'));
  return rows.filter(
    (row) =>
      fits(row) &&
      (filter.words.trim() === '' ||
        found(
          `${row.name} ${row.registrationNumber} ${row.blank} ${row.title.kk} ${row.title.ru} ${row.employer}`,
        ) !== null),
  );
}
