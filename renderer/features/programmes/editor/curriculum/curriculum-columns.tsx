import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { GridColumn } from '#renderer/components/row-grid/grid-column.ts';
import { type CurriculumRow, type HourKind, hourKinds } from '#shared/model/programme.ts';
import { RowHours } from './hours-figure.tsx';
import { readHours, writeHours } from './hours-text.ts';
import { OutcomesCell } from './outcomes-cell.tsx';

/** A column of hours of one kind: typed for a topic, the sum of its topics for a module. */
const hoursColumn = (
  kind: HourKind,
  label: string,
  short: string,
  wrong: string,
): GridColumn<CurriculumRow> => ({
  id: kind,
  label,
  short,
  width: '54px',
  numeric: true,
  read: (row) => (row.kind === 'topic' ? writeHours(row.hours[kind]) : null),
  write: (row, text) => {
    const hours = readHours(text);
    return hours === null ? null : { hours: { ...row.hours, [kind]: hours } };
  },
  view: (row) => <RowHours rowId={row.id} kind={kind} />,
  wrong,
});

export function useCurriculumColumns(): readonly GridColumn<CurriculumRow>[] {
  const { t } = useTranslation('editor');
  return useMemo(
    () => [
      {
        id: 'title',
        label: t('curriculum.title'),
        read: (row) => row.title,
        write: (_row, title) => ({ title }),
      },
      {
        id: 'form',
        label: t('curriculum.form'),
        width: '17%',
        read: (row) => (row.kind === 'topic' ? row.form : null),
        write: (_row, form) => ({ form }),
      },
      ...hourKinds.map((kind) =>
        hoursColumn(
          kind,
          t(`curriculum.kinds.${kind}`),
          t(`curriculum.short.${kind}`),
          t('curriculum.wrongHours'),
        ),
      ),
      {
        id: 'total',
        label: t('curriculum.total'),
        width: '64px',
        numeric: true,
        read: () => null,
        write: () => null,
        view: (row) => <RowHours rowId={row.id} />,
      },
      {
        id: 'outcomes',
        label: t('curriculum.outcomes'),
        width: '104px',
        read: () => null,
        write: () => null,
        view: (row, number) => row.kind === 'topic' && <OutcomesCell row={row} number={number} />,
      },
    ],
    [t],
  );
}
