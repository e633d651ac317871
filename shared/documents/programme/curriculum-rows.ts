import { type CurriculumRow, type HourKind, type Hours, hourKinds } from '#shared/model/programme.ts';

/** A row of the curriculum as printed: its number («2», «2.1») and its hours; a module's are the sum of its topics. */
export interface NumberedRow {
  row: CurriculumRow;
  number: string;
  hours: Hours;
}

const noHours = (): Hours => ({ lecture: 0, practice: 0, training: 0, selfStudy: 0, control: 0 });

/** Sums of hours by kind. Rounded to hundredths: a tenth of an hour has no exact binary form. */
export function sumHours(all: readonly Hours[]): Hours {
  const sum = noHours();
  for (const hours of all)
    for (const kind of hourKinds) sum[kind] = Math.round((sum[kind] + hours[kind]) * 100) / 100;
  return sum;
}

export const totalHours = (hours: Hours, kinds: readonly HourKind[] = hourKinds): number =>
  Math.round(kinds.reduce((sum, kind) => sum + hours[kind], 0) * 100) / 100;

/** The rows with their numbers: modules 1, 2, …; their topics 1.1, 1.2, …; topics before any module 1, 2, … */
export function numberRows(rows: readonly CurriculumRow[]): NumberedRow[] {
  let module = 0;
  let topic = 0;
  const hasModules = rows.some(({ kind }) => kind === 'module');
  const numbered = rows.map((row): NumberedRow => {
    if (row.kind === 'module') {
      module += 1;
      topic = 0;
      return { row, number: String(module), hours: noHours() };
    }
    topic += 1;
    return { row, number: hasModules && module > 0 ? `${module}.${topic}` : String(topic), hours: row.hours };
  });
  return numbered.map((entry, index) =>
    entry.row.kind === 'module' ? { ...entry, hours: sumHours(topicsAfter(numbered, index)) } : entry,
  );
}

function topicsAfter(numbered: readonly NumberedRow[], module: number): Hours[] {
  const rest = numbered.slice(module + 1);
  const end = rest.findIndex(({ row }) => row.kind === 'module');
  return (end === -1 ? rest : rest.slice(0, end)).map(({ hours }) => hours);
}
