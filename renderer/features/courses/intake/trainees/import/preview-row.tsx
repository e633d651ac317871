import { Checkbox, Group } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { rowLabel } from '#renderer/workers/sheet-tasks.ts';
import { personName } from '#shared/model/person.ts';
import type { ListedTrainee } from '#shared/trainee-list/read-listed.ts';
import type { TraineeRow } from '#shared/trainee-list/read-trainees.ts';
import { type CheckedList, fateOf } from './checked-list.ts';
import classes from './import.module.css';
import { PreviewCell } from './preview-cell.tsx';
import { previewFields } from './preview-fields.ts';

interface PreviewRowProps {
  list: CheckedList;
  row: TraineeRow;
  onCorrect: (row: TraineeRow, field: keyof ListedTrainee, words: string) => void;
  onStranger: (row: number, isStranger: boolean) => void;
}

const isShown = (field: keyof ListedTrainee) => previewFields.some((one) => one.field === field);

/** One row of the letter; under it stands what is wrong with it and whom it names. */
export function PreviewRow({ list, row, onCorrect, onStranger }: PreviewRowProps) {
  const { t } = useTranslation('courses');
  const toldId = useId();
  const words = useTold(list, row);
  const found = list.known.get(row.row);
  const isLikely = found !== undefined && found.by !== 'iin';
  const hasMore = words.length > 0 || isLikely;
  const line = rowLabel(row.row);
  // What has no column of its own is put right beside what is told of it.
  const hidden = new Set(row.problems.map(({ field }) => field).filter((field) => !isShown(field)));
  return (
    <>
      <tr data-fate={fateOf(list, row)}>
        <td className={classes.line}>{line}</td>
        {previewFields.map(({ field }) => (
          <td key={field}>
            <PreviewCell
              row={row}
              field={field}
              line={line}
              describedBy={hasMore ? toldId : undefined}
              onCorrect={onCorrect}
            />
          </td>
        ))}
      </tr>
      {hasMore && (
        <tr>
          <td colSpan={previewFields.length + 1} className={classes.told}>
            <Group gap="md" align="start" className={classes.toldWords ?? ''}>
              <ul id={toldId}>
                {words.map((told) => (
                  <li key={told}>{told}</li>
                ))}
              </ul>
              {[...hidden].map((field) => (
                <PreviewCell
                  key={field}
                  row={row}
                  field={field}
                  line={line}
                  describedBy={toldId}
                  onCorrect={onCorrect}
                />
              ))}
              {isLikely && (
                <Checkbox
                  size="xs"
                  label={t('import.stranger')}
                  checked={list.strangers.has(row.row)}
                  onChange={(event) => onStranger(row.row, event.currentTarget.checked)}
                />
              )}
            </Group>
          </td>
        </tr>
      )}
    </>
  );
}

/** What a person should know of a row, in whole sentences. */
function useTold(list: CheckedList, row: TraineeRow): string[] {
  const { t } = useTranslation(['courses', 'problems']);
  const first = list.repeated.get(row.row);
  const found = list.known.get(row.row);
  const isStranger = found && found.by !== 'iin' && list.strangers.has(row.row);
  return [
    ...row.problems.map(({ problem }) => t(`problems:${problem.code}`, problem.params ?? {})),
    ...(first === undefined ? [] : [t('import.repeated', { line: rowLabel(first) })]),
    ...(found && !isStranger
      ? [
          t(found.isHere ? 'import.isHere' : `import.known.${found.by}`, {
            name: personName(found.person),
          }),
        ]
      : []),
  ];
}
