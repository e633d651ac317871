import { todayIn } from '#shared/calendar/plain-date.ts';
import type { OfficialPaper, PaperFrame } from '#shared/documents/official/paper.ts';
import { blankAct } from '#shared/documents/official/papers/blank-act.ts';
import { blankRegister } from '#shared/documents/official/papers/blank-register.ts';
import { blankRegisterLines, blanksToDestroy } from '#shared/model/certificates/blank-register.ts';
import type { DocumentLanguage } from '#shared/model/organisation.ts';
import type { Blanks } from './use-blanks.ts';

const frameOf = ({ organisation }: Blanks, language: DocumentLanguage, date: string | null): PaperFrame => ({
  ...{ organisation, language, date, number: '', texts: {}, signatories: [] },
  createdAt: new Date().toISOString(),
});

const linesOf = ({ records: { entries, sheets } }: Blanks) => blankRegisterLines(entries, sheets);

/** The register of blanks as of today. */
export const registerPaper = (blanks: Blanks, language: DocumentLanguage): OfficialPaper =>
  blankRegister(
    {
      lines: linesOf(blanks).map((line) => ({
        ...line,
        holder: line.holderId === null ? '' : blanks.nameOf(line.holderId),
      })),
      series: blanks.account.series,
    },
    frameOf(blanks, language, todayIn(Date.now())),
  );

/** The act for all that lies spoiled; its number and date are written when the commission has met. */
export const actPaper = (blanks: Blanks, language: DocumentLanguage): OfficialPaper =>
  blankAct(blanksToDestroy(linesOf(blanks), blanks.account.ranges), frameOf(blanks, language, null));
