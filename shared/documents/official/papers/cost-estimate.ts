import { formatNumber } from '#shared/kazakh/numbers.ts';
import { formatSum, sumInWords } from '#shared/kazakh/sums.ts';
import { estimateTotal, lineSum } from '#shared/model/course/estimate.ts';
import type { Intake } from '#shared/model/course/intake.ts';
import type { EstimateLine } from '#shared/model/course/preparation.ts';
import type { Block, TableCell } from '../../document-model.ts';
import { emptyLines, textCell, textParagraph } from '../../programme/blocks.ts';
import { inLanguage } from '../../programme/texts.ts';
import { approvalStamp } from '../approval-stamp.ts';
import { dataTable } from '../data-table.ts';
import { organisationHead } from '../letterhead.ts';
import {
  beginPaper,
  finishPaper,
  type NamedProgramme,
  type OfficialPaper,
  type PaperFrame,
  type PaperWriting,
} from '../paper.ts';
import { signatureLines, signersOf } from '../signatures.ts';
import { keptWithNext, paragraphs } from '../text-blocks.ts';

/** What of an estimate its table needs: the annex of the enrolment order has the table alone. */
export interface EstimateTableData {
  /** In the order in which they are printed. */
  lines: readonly Pick<EstimateLine, 'name' | 'unit' | 'quantity' | 'price'>[];
}

/** The cost estimate of an intake (O10-17). */
export interface CostEstimateData extends EstimateTableData {
  programme: NamedProgramme;
  intake: Pick<Intake, 'number' | 'startsOn' | 'endsOn'>;
  /** Names of the groups in their order; none where there are none. */
  groups: readonly string[];
  trainees: number;
}

/** The total as it is printed; nothing while a line's sum is not known, so that nobody signs less than there is. */
function printedTotal({ lines }: EstimateTableData, { frame }: PaperWriting) {
  if (lines.length === 0 || lines.some((line) => lineSum(line) === null)) return null;
  const total = estimateTotal(lines);
  return { sum: formatSum(total, frame.language), words: sumInWords(total, frame.language) };
}

/**
 * The lines of the estimate with their sums and the total, then the total in words (O10-17). Where a sum is not known,
 * the total is left to be written.
 */
export function costEstimateTable(data: EstimateTableData, writing: PaperWriting): Block[] {
  const { texts, frame, say } = writing;
  const { columns, total, totalInWords } = texts.costEstimate;
  const money = (tiyn: number | bigint | null) =>
    tiyn === null ? '' : formatSum(BigInt(tiyn), frame.language);
  const table = dataTable(
    [
      { title: columns.name, weight: 5 },
      { title: columns.unit, weight: 0, centred: true },
      { title: columns.quantity, weight: 0, centred: true },
      { title: columns.price, weight: 0, centred: true },
      { title: columns.sum, weight: 0, centred: true },
    ],
    data.lines.map((line) => [
      ...[line.name, line.unit],
      line.quantity === null ? '' : formatNumber(line.quantity, frame.language),
      ...[money(line.price), money(lineSum(line))],
    ]),
    writing,
  );
  const printed = printedTotal(data, writing);
  const last: TableCell[] = [
    textCell('cell', total, { columns: 5, bold: true }),
    textCell('cellCentred', printed?.sum ?? '', { bold: true }),
  ];
  return [
    { ...table, rows: [...table.rows, last] },
    emptyLines(1),
    ...paragraphs('body', say(totalInWords, { ...printed })),
  ];
}

function subjectOf({ programme, intake }: CostEstimateData, { texts, say, frame }: PaperWriting) {
  const { subject, subjectWithoutDays } = texts.costEstimate;
  const { number, startsOn: from, endsOn: until } = intake;
  const values = { title: inLanguage(programme.title, frame.language), number };
  return from && until ? say(subject, { ...values, from, until }) : say(subjectWithoutDays, values);
}

/** The cost estimate as a paper of its own: approved by the head, signed by who made it and the accountant (O10-17). */
export function costEstimate(data: CostEstimateData, frame: PaperFrame): OfficialPaper {
  const writing = beginPaper(frame);
  const { say, place, texts } = writing;
  const words = texts.costEstimate;
  const subject = place('subject', subjectOf(data, writing));
  const { trainees } = data;
  const groups = data.groups.join(', ');
  const count = groups === '' ? say(words.trainees, { trainees }) : say(words.groups, { groups, trainees });
  const signers = [
    { post: words.preparedBy, name: signersOf(writing, 'executor')[0]?.name ?? '' },
    { post: words.accountant, name: '' },
  ];
  return finishPaper(writing, `${words.name} ${subject}`, [
    ...organisationHead(writing),
    ...approvalStamp(writing),
    textParagraph('title', words.title),
    ...paragraphs('centred', subject),
    ...paragraphs('centred', count),
    emptyLines(1),
    ...keptWithNext(costEstimateTable(data, writing)),
    ...signatureLines(signers, writing),
  ]);
}
