import { dataTable } from '../data-table.ts';
import {
  beginPaper,
  type NamedProgramme,
  type OfficialPaper,
  type PaperFrame,
  programmeValues,
} from '../paper.ts';
import { signersOf } from '../signatures.ts';
import { tablePaper } from '../table-paper.ts';
import type { PackageItem } from './package-items.ts';

/** The list of what the package holds (O10-11). */
export interface PackageListData {
  programme: NamedProgramme;
  items: readonly PackageItem[];
}

/** The list of contents that lies in the package (O10-11): document, number and date, file or link, sheets. */
export function packageList(data: PackageListData, frame: PaperFrame): OfficialPaper {
  const writing = beginPaper(frame);
  const { say, texts } = writing;
  const words = texts.packageList;
  const rows = data.items.map(({ kind, paper, file, sheets }) => [
    texts.packageItems[kind],
    paper ? say(words.numberAndDate, { ...paper }) : texts.none,
    file.trim() || texts.none,
    kind === 'discussionLink' ? texts.none : String(sheets ?? texts.blankNumber),
  ]);
  const { document, numberAndDate, file, sheets } = words.columns;
  return tablePaper(writing, {
    title: words.title,
    subject: say(words.subject, programmeValues(data.programme, writing)),
    table: dataTable(
      [
        { title: document, weight: 4 },
        { title: numberAndDate, weight: 1 },
        { title: file, weight: 4 },
        { title: sheets, weight: 0, centred: true },
      ],
      rows,
      writing,
    ),
    signers: signersOf(writing, 'executor'),
  });
}
