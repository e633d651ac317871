import { draftVersion, readDraft } from '#renderer/components/drafts/draft-store.ts';
import { cellKey } from '#renderer/components/row-grid/grid-column.ts';
import { type NumberedRow, numberRows } from '#shared/documents/programme/curriculum-rows.ts';
import { type CurriculumRow, hourKinds } from '#shared/model/programme.ts';
import { readHours } from './hours-text.ts';

/** The row with the hours that stand on the screen and are not stored yet. */
function withDrafts(row: CurriculumRow): CurriculumRow {
  let { hours } = row;
  for (const kind of hourKinds) {
    const draft = readDraft(cellKey('curriculumRows', row.id, kind));
    const typed = draft === undefined ? null : readHours(draft);
    if (typed !== null) hours = { ...hours, [kind]: typed };
  }
  return hours === row.hours ? row : { ...row, hours };
}

const computed = new WeakMap<
  readonly CurriculumRow[],
  { version: number; rows: ReadonlyMap<string, NumberedRow> }
>();

/** Numbers and sums of the rows as they stand on the screen, computed once for each state of what is typed. */
export function liveRows(rows: readonly CurriculumRow[]): ReadonlyMap<string, NumberedRow> {
  const version = draftVersion();
  const known = computed.get(rows);
  if (known?.version === version) return known.rows;
  const numbered = new Map(numberRows(rows.map(withDrafts)).map((one) => [one.row.id, one]));
  computed.set(rows, { version, rows: numbered });
  return numbered;
}
