import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { tellProblem } from '#renderer/components/tell-problem.tsx';
import { tellSaved } from '#renderer/components/tell-saved.ts';
import { rowLabel } from '#renderer/workers/sheet-tasks.ts';
import { listedWords } from '#shared/trainee-list/correct-trainee.ts';
import type { ListColumn } from '#shared/trainee-list/list-columns.ts';
import type { TraineeRow } from '#shared/trainee-list/read-trainees.ts';
import { saveTable } from '../save-table.ts';
import { type CheckedList, fateOf } from './checked-list.ts';

/** The columns of the file: as many as a letter can have, in an order in which it can be read again. */
const columns = [
  ...['lastName', 'firstName', 'middleName', 'iin', 'birthDate', 'region', 'district', 'employer'],
  ...['placeKind', 'position', 'subject', 'category', 'experience', 'education', 'language', 'phone'],
] as Exclude<ListColumn, 'fullName'>[];

/** Saves the rows that do not come in, each with its reason, so that the department can put them right (O10-17). */
export function RejectedButton({ list }: { list: CheckedList }) {
  const { t } = useTranslation(['courses', 'problems']);
  const rows = list.rows.filter((row) => fateOf(list, row) !== 'ready');
  const reasonOf = (row: TraineeRow): string => {
    const first = list.repeated.get(row.row);
    const stops = row.problems.filter(({ stops: isStop }) => isStop);
    if (stops.length > 0)
      return stops.map(({ problem }) => t(`problems:${problem.code}`, problem.params ?? {})).join(' ');
    return first === undefined ? t('import.isHereReason') : t('import.repeated', { line: rowLabel(first) });
  };
  const save = async () => {
    const head = [...columns.map((column) => t(`import.fields.${column}`)), t('import.reason')];
    const cells = rows.map((row) => [...columns.map((column) => listedWords(row, column)), reasonOf(row)]);
    const saved = await saveTable(t('import.rejectedName'), [head, ...cells]);
    if (saved.ok) tellSaved(saved.value);
    else tellProblem(saved.problem);
  };
  if (rows.length === 0) return null;
  return (
    <Button variant="default" onClick={() => void save()}>
      {t('import.saveRejected', { count: rows.length })}
    </Button>
  );
}
