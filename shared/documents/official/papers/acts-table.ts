import type { AnalysedAct } from '#shared/model/development/needs-analysis.ts';
import type { Block } from '../../document-model.ts';
import { dataTable } from '../data-table.ts';
import type { PaperWriting } from '../paper.ts';

/** An act as the analysis has it; the table keeps the order in which they come. */
export type NamedAct = Omit<AnalysedAct, 'id' | 'ownerId' | 'order'>;

function actName({ title, date, number }: NamedAct, { texts, say }: PaperWriting): string {
  const { named, namedDate, namedNumber } = texts.acts;
  const values = { title, date, number };
  if (date !== null && number.trim()) return say(named, values);
  if (date !== null) return say(namedDate, values);
  return number.trim() ? say(namedNumber, values) : title;
}

/** The acts that were analysed, each with its clause and conclusion (O10-4, first part). */
export function actsTable(acts: readonly NamedAct[], writing: PaperWriting): Block[] {
  if (acts.length === 0) return [];
  const { act, clause, conclusion, analyst } = writing.texts.acts;
  const rows = acts.map((one) => [actName(one, writing), one.clause, one.conclusion, one.analyst]);
  return [
    dataTable(
      [
        { title: act, weight: 4 },
        { title: clause, weight: 0, centred: true, optional: true },
        { title: conclusion, weight: 4 },
        { title: analyst, weight: 1, optional: true },
      ],
      rows,
      writing,
    ),
  ];
}
