import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { GridColumn, GridRecord } from '#renderer/components/row-grid/grid-column.ts';
import { numericDate } from '#shared/calendar/plain-date.ts';
import type { Material } from '#shared/model/course/preparation.ts';
import { readDay } from '../typed-fields.ts';
import { useCountedColumns } from '../use-counted-columns.ts';
import { TrainerChoice } from './trainer-choice.tsx';

/** A material as the grid has it. */
export type MaterialRow = Material & GridRecord;

export function useMaterialColumns(): readonly GridColumn<MaterialRow>[] {
  const { t } = useTranslation('courses');
  const counted = useCountedColumns('materials');
  return useMemo(
    (): GridColumn<MaterialRow>[] => [
      ...counted,
      {
        id: 'trainer',
        label: t('preparation.materials.trainer'),
        width: '200px',
        read: () => null,
        write: () => null,
        view: (row, number) => <TrainerChoice material={row} number={number} />,
      },
      {
        id: 'readyOn',
        label: t('preparation.materials.readyOn'),
        width: '120px',
        read: ({ readyOn }) => (readyOn ? numericDate(readyOn) : ''),
        write: (_, text) => {
          const readyOn = readDay(text);
          return readyOn === undefined ? null : { readyOn };
        },
        wrong: t('preparation.materials.wrongDate'),
      },
    ],
    [t, counted],
  );
}
