import type { RegisterRow } from '#renderer/data/certificates/register/register-row.ts';
import type { PlainDate } from '#shared/calendar/plain-date.ts';
import type { OfficialPaper, PaperFrame } from '#shared/documents/official/paper.ts';
import {
  certificateRegister,
  type RegisteredCertificate,
} from '#shared/documents/official/papers/certificate-register.ts';
import { type DueCertificate, dueCertificates } from '#shared/documents/official/papers/due-certificates.ts';
import type { DocumentLanguage, Organisation } from '#shared/model/organisation.ts';
import { type Period, termOf } from './use-register.ts';

/** Whose papers they are, and in which language. */
export interface PaperOf {
  organisation: Organisation;
  language: DocumentLanguage;
  today: PlainDate;
}

const frameOf = ({ organisation, language, today }: PaperOf): PaperFrame => ({
  ...{ organisation, language, date: today, number: '', texts: {}, signatories: [] },
  createdAt: new Date().toISOString(),
});

/** A portion of the register, whose first line has this number; its term is that of the days of issue. */
export function registerPaper(
  lines: readonly RegisteredCertificate[],
  first: number,
  of: PaperOf,
): OfficialPaper {
  const days = lines.map(({ issuedOn }) => issuedOn).sort();
  const term = { from: days.at(0) ?? null, until: days.at(-1) ?? null };
  return certificateRegister({ term, lines, first }, frameOf(of));
}

/** Who is due in a period; those that do not count, or do not end, are none of them. */
export function duePaper(rows: readonly RegisterRow[], period: Period, of: PaperOf): OfficialPaper {
  const term = termOf(period, of.today);
  const lines = rows.flatMap(({ validUntil, state, ...row }): DueCertificate[] =>
    validUntil !== null && (state === 'valid' || state === 'expired') ? [{ ...row, validUntil, state }] : [],
  );
  return dueCertificates(
    { term: term.by === 'validUntil' ? term : { from: null, until: null }, lines },
    frameOf(of),
  );
}
