import { numericDate, type PlainDate } from '#shared/calendar/plain-date.ts';
import type { Bilingual } from '#shared/model/organisation.ts';
import { inLanguage } from '../../programme/texts.ts';
import { dataTable } from '../data-table.ts';
import { beginPaper, type OfficialPaper, type PaperFrame } from '../paper.ts';
import { headOf } from '../signatures.ts';
import { tablePaper, wideSheet } from '../table-paper.ts';
import type { Term } from './named-paper.ts';
import { regionName } from './region-name.ts';

/** Somebody whose certificate ends in the term. `region`: its code; empty where it is not known. */
export interface DueCertificate {
  registrationNumber: string;
  name: string;
  employer: string;
  region: string;
  title: Bilingual;
  issuedOn: PlainDate;
  validUntil: PlainDate;
  state: 'valid' | 'expired';
}

/** Whose certificates end in a term, so that these people are invited to a course again (O10-33). */
export function dueCertificates(
  { term, lines }: { term: Term; lines: readonly DueCertificate[] },
  frame: PaperFrame,
): OfficialPaper {
  const writing = beginPaper(frame, wideSheet);
  const { say, texts } = writing;
  const words = texts.dueCertificates;
  const { columns } = words;
  const table = dataTable(
    [
      { title: columns.number, weight: 2 },
      { title: columns.name, weight: 3 },
      { title: columns.workplace, weight: 3, optional: true },
      { title: columns.region, weight: 2, optional: true },
      { title: columns.title, weight: 3 },
      { title: columns.issuedOn, weight: 0 },
      { title: columns.validUntil, weight: 0 },
      { title: columns.state, weight: 0 },
    ],
    lines.map((line) => [
      ...[line.registrationNumber, line.name, line.employer, regionName(line.region, frame.language)],
      inLanguage(line.title, frame.language),
      ...[numericDate(line.issuedOn), numericDate(line.validUntil), words.states[line.state]],
    ]),
    writing,
  );
  return tablePaper(
    writing,
    {
      title: words.title,
      subject: say(words.term, { ...term }),
      table,
      after: [say(words.total, { count: lines.length })],
      signers: [headOf(writing), { post: words.keeper, name: '' }],
    },
    wideSheet,
  );
}
