import { sumHours, totalHours } from '#shared/documents/programme/curriculum-rows.ts';
import type { HourKind } from '#shared/model/programme.ts';
import classes from './curriculum.module.css';
import { useLiveFigure } from './curriculum-context.ts';
import { writeHours } from './hours-text.ts';

/** Hours of a row, of one kind or of all together; of a module, those of its topics. */
export function RowHours({ rowId, kind }: { rowId: string; kind?: HourKind }) {
  const figure = useLiveFigure((rows) => {
    const hours = rows.get(rowId)?.hours;
    return hours ? totalHours(hours, kind && [kind]) : 0;
  });
  return <output className={classes.figure}>{writeHours(figure)}</output>;
}

/** Hours of all topics, of one kind or of all together. */
export function useAllHours(kind?: HourKind): number {
  return useLiveFigure((rows) => {
    const topics = [...rows.values()].filter(({ row }) => row.kind === 'topic');
    return totalHours(sumHours(topics.map(({ hours }) => hours)), kind && [kind]);
  });
}

export function AllHours({ kind }: { kind?: HourKind }) {
  return <output className={classes.figure}>{writeHours(useAllHours(kind)) || '0'}</output>;
}
