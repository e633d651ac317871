import { blankAct } from '#shared/documents/official/papers/blank-act.ts';
import { blankRegister } from '#shared/documents/official/papers/blank-register.ts';
import { blankAccount } from '#shared/model/certificates/blank-account.ts';
import type { BlankEntry } from '#shared/model/certificates/blank-entry.ts';
import { blankRegisterLines, blanksToDestroy } from '#shared/model/certificates/blank-register.ts';
import type { PrintedSheet } from '#shared/model/certificates/printing.ts';
import type { DocumentLanguage } from '#shared/model/organisation.ts';
import { frame, type SamplePaper } from './sample-facts.ts';
import { samplePeople } from './sample-people.ts';

const words = {
  kk: {
    party: 'Үлгі баспаханасы',
    jam: 'Қағаз кептелді',
    wet: 'Қорап суланды',
    lost: 'Көшу кезінде жоғалды',
  },
  ru: {
    ...{ party: 'Типография «Үлгі»', jam: 'Замялась бумага', wet: 'Коробка намокла' },
    lost: 'Утерян при переезде',
  },
} as const;

/** A delivery of each kind, 75 certificates with a jam at the sheet 31, and what became of the rest. */
function records(language: DocumentLanguage): { entries: BlankEntry[]; sheets: PrintedSheet[] } {
  const said = words[language];
  const entry = (
    event: BlankEntry['event'],
    first: number,
    last: number,
    more: Partial<BlankEntry>,
  ): BlankEntry => ({
    ...{ id: `${event}${first}`, event, kind: 'certificate', series: 'АБ', first, last, digits: 6 },
    ...{ documentNumber: '', documentDate: null, party: '', holderId: null, reason: '', on: '2026-11-02' },
    ...{ createdAt: `${more.on ?? '2026-11-02'}T05:00:00.000Z`, ...more },
  });
  const delivery = { documentNumber: '15', documentDate: '2026-11-02', party: said.party };
  const sheet = (number: number): PrintedSheet => ({
    ...{ id: `s${number}`, jobId: 'j', certificateId: `c${number}`, part: 'certificate', series: 'АБ' },
    ...{ outcome: number === 131 ? 'spoiled' : 'printed', reason: number === 131 ? said.jam : '' },
    ...{ blank: number, digits: 6, createdAt: '2026-11-20T08:00:00.000Z' },
  });
  return {
    entries: [
      entry('received', 101, 300, delivery),
      entry('received', 1, 200, { ...delivery, kind: 'supplement', series: 'ҚБ' }),
      entry('handedOver', 101, 200, { on: '2026-11-16', holderId: 'u1' }),
      entry('spoiled', 298, 299, { on: '2026-11-18', reason: said.wet }),
      entry('lost', 300, 300, { on: '2026-11-18', reason: said.lost }),
    ],
    sheets: Array.from({ length: 76 }, (_, n) => sheet(101 + n)),
  };
}

/** The register of blanks, and the act by which the spoiled ones are destroyed (O10-30). */
export const sampleBlanks: readonly SamplePaper[] = [
  {
    document: 'blank-register',
    clause: 'O10-30',
    make: (content, language) => {
      const { entries, sheets } = records(language);
      const keeper = samplePeople[language].executor.name;
      const lines = blankRegisterLines(entries, sheets).map((line) => ({
        ...line,
        holder: line.holderId === null ? '' : keeper,
      }));
      const { series } = blankAccount(entries, sheets);
      return blankRegister({ lines, series }, frame(content, language, { date: '2026-11-23' }));
    },
  },
  {
    document: 'blank-act',
    clause: 'O10-30',
    make: (content, language) => {
      const { entries, sheets } = records(language);
      const { ranges } = blankAccount(entries, sheets);
      const lines = blanksToDestroy(blankRegisterLines(entries, sheets), ranges);
      return blankAct(lines, frame(content, language, { number: '2', date: '2026-11-23' }));
    },
  },
];
