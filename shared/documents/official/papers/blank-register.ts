import { numericDate } from '#shared/calendar/plain-date.ts';
import type { SeriesAccount } from '#shared/model/certificates/blank-account.ts';
import { blankName } from '#shared/model/certificates/blank-name.ts';
import type { BlankLine } from '#shared/model/certificates/blank-register.ts';
import { dataTable } from '../data-table.ts';
import { beginPaper, type OfficialPaper, type PaperFrame, type PaperWriting } from '../paper.ts';
import { headOf } from '../signatures.ts';
import { tablePaper, wideSheet } from '../table-paper.ts';

/** A line of the printed register. `holder`: the name of the user whom the blanks were given to; empty elsewhere. */
export interface PrintedBlankLine extends BlankLine {
  holder: string;
}

/** How many blanks a line is about. */
export const countOfLine = ({ first, last }: Pick<BlankLine, 'first' | 'last'>): number => last - first + 1;

const documentOf = ({ documentNumber, documentDate }: BlankLine, { texts, say }: PaperWriting): string => {
  const { document } = texts.blankRegister;
  return documentNumber === '' ? '' : say(document, { number: documentNumber, date: documentDate });
};

/** The register of blanks under strict accounting as of the paper's date (O10-30); its order is the caller's. */
export function blankRegister(
  data: { lines: readonly PrintedBlankLine[]; series: readonly SeriesAccount[] },
  frame: PaperFrame,
): OfficialPaper {
  const writing = beginPaper(frame, wideSheet);
  const { say, texts } = writing;
  const words = texts.blankRegister;
  const { columns } = words;
  const table = dataTable(
    [
      { title: columns.on, weight: 0 },
      { title: columns.happened, weight: 2 },
      { title: columns.kind, weight: 0 },
      { title: columns.numbers, weight: 2 },
      { title: columns.count, weight: 0, centred: true },
      { title: columns.document, weight: 2, optional: true },
      { title: columns.party, weight: 3, optional: true },
      { title: columns.reason, weight: 2, optional: true },
    ],
    data.lines.map((line) => [
      numericDate(line.on),
      words.happened[line.happened],
      words.kinds[line.kind],
      blankName(line.series, line, line.digits),
      String(countOfLine(line)),
      documentOf(line, writing),
      line.party || line.holder,
      line.reason,
    ]),
    writing,
  );
  return tablePaper(
    writing,
    {
      title: words.title,
      subject: say(words.asOf, { date: frame.date }),
      table,
      after: data.series.map(({ kind, series, totals }) =>
        say(words.totals, { ...totals, blanks: [words.kinds[kind], series].join(' ').trim() }),
      ),
      signers: [headOf(writing), { post: words.keeper, name: '' }],
    },
    wideSheet,
  );
}
