import { isAnswered, type Remark } from '#shared/model/development/remark.ts';
import { sectionName } from '#shared/regulation/sections.ts';
import { dataTable } from '../data-table.ts';
import {
  beginPaper,
  type NamedProgramme,
  type OfficialPaper,
  type PaperFrame,
  type PaperWriting,
  programmeValues,
} from '../paper.ts';
import { headOf, signersOf } from '../signatures.ts';
import { tablePaper, wideSheet } from '../table-paper.ts';
import type { Term } from './named-paper.ts';

/** The public discussion as its summary tells it. Hidden remarks are in it: they are answered like any other. */
export interface RemarksSummaryData {
  programme: NamedProgramme;
  term: Term;
  link: string;
  remarks: readonly Remark[];
}

function row(remark: Remark, { frame, texts, say }: PaperWriting): string[] {
  const words = texts.remarksSummary;
  const name = (section: NonNullable<Remark['section']>) => sectionName(section, frame.language);
  const kind = words.kinds[remark.kind];
  const about = remark.section ? say(words.about, { kind, section: name(remark.section) }) : kind;
  // Of two answers that met one was chosen: a refusal changed nothing, whatever the other one named.
  const section = remark.decision === 'takenIntoAccount' ? remark.changedSection : null;
  const changed = section ? say(words.changed, { section: name(section) }) : '';
  return [
    [remark.author, remark.affiliation, say('{{on, date}}', { on: remark.receivedOn })].join('\n'),
    about,
    remark.text,
    words.decisions[isAnswered(remark) ? (remark.decision ?? 'open') : 'open'],
    [remark.answer, changed].join('\n'),
  ];
}

function totals(remarks: readonly Remark[], { texts, say }: PaperWriting): string {
  const words = texts.remarksSummary;
  if (remarks.length === 0) return words.none;
  const answered = remarks.filter(isAnswered);
  const taken = answered.filter(({ decision }) => decision === 'takenIntoAccount').length;
  return say(words.totals, {
    count: remarks.length,
    taken,
    refused: answered.length - taken,
    open: remarks.length - answered.length,
  });
}

/** The summary of remarks and their answers (O10-9), any number of rows under a header that repeats. */
export function remarksSummary(data: RemarksSummaryData, frame: PaperFrame): OfficialPaper {
  const writing = beginPaper(frame, wideSheet);
  const { say, texts } = writing;
  const words = texts.remarksSummary;
  const { author, about, text, decision, answer } = words.columns;
  const table = dataTable(
    [
      { title: author, weight: 2 },
      { title: about, weight: 2 },
      { title: text, weight: 4 },
      { title: decision, weight: 0 },
      { title: answer, weight: 4 },
    ],
    data.remarks.map((remark) => row(remark, writing)),
    writing,
  );
  return tablePaper(
    writing,
    {
      title: words.title,
      subject: say(words.subject, programmeValues(data.programme, writing)),
      before: [
        say(words.period, { ...data.term }),
        ...(data.link.trim() ? [say(words.link, { link: data.link })] : []),
      ],
      table: data.remarks.length > 0 ? table : null,
      after: [totals(data.remarks, writing)],
      signers: [...signersOf(writing, 'executor'), headOf(writing)],
    },
    wideSheet,
  );
}
