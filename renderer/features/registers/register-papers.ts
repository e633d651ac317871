import { todayIn } from '#shared/calendar/plain-date.ts';
import type { OfficialPaper, PaperFrame } from '#shared/documents/official/paper.ts';
import { documentRegister, programmeRegister } from '#shared/documents/official/papers/registers.ts';
import kkProgrammes from '#shared/languages/kk/programmes.json' with { type: 'json' };
import kk from '#shared/languages/kk/registers.json' with { type: 'json' };
import ruProgrammes from '#shared/languages/ru/programmes.json' with { type: 'json' };
import ru from '#shared/languages/ru/registers.json' with { type: 'json' };
import type { DocumentLanguage, Organisation } from '#shared/model/organisation.ts';
import type { DocumentRow, ProgrammeRow } from './register-rows.ts';

/** A paper speaks Kazakh or Russian, whatever language the interface has. */
const words = { kk: { ...kk, states: kkProgrammes.states }, ru: { ...ru, states: ruProgrammes.states } };

const frameOf = (organisation: Organisation, language: DocumentLanguage): PaperFrame => ({
  organisation,
  language,
  number: '',
  date: todayIn(Date.now()),
  texts: {},
  signatories: [],
  createdAt: new Date().toISOString(),
});

const noteOf = (
  signedOn: string | null,
  decision: DocumentRow['decision'],
  { draft, reviewDecisions }: typeof kk,
): string => {
  if (signedOn === null) return draft;
  return decision === null ? '' : reviewDecisions[decision];
};

/** The register of documents as it is shown; the term is that of its papers where no year was chosen. */
export function documentsPaper(
  rows: readonly DocumentRow[],
  year: number | null,
  organisation: Organisation,
  language: DocumentLanguage,
): OfficialPaper {
  const dates = rows.flatMap(({ paper }) => paper.date ?? []).sort();
  const term =
    year === null
      ? { from: dates.at(0) ?? null, until: dates.at(-1) ?? null }
      : { from: `${year}-01-01`, until: `${year}-12-31` };
  const documents = rows.map(({ paper, programme, signatories, decision }) => ({
    ...{ kind: paper.kind, number: paper.number, date: paper.date },
    ...{ about: programme, signatory: signatories },
    note: noteOf(paper.signedOn, decision, words[language]),
  }));
  return documentRegister({ term, documents }, frameOf(organisation, language));
}

/** The register of programmes as it is shown. */
export const programmesPaper = (
  rows: readonly ProgrammeRow[],
  organisation: Organisation,
  language: DocumentLanguage,
): OfficialPaper =>
  programmeRegister(
    rows.map(({ programme, state, approval, reviewDue }) => ({
      ...programme,
      state: words[language].states[state],
      approval,
      reviewDue,
    })),
    frameOf(organisation, language),
  );
