import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { GridColumn, GridRecord } from '#renderer/components/row-grid/grid-column.ts';
import { useTextLanguage } from '#renderer/components/use-text-language.ts';
import { formatSum } from '#shared/kazakh/sums.ts';
import { lineSum, readPrice } from '#shared/model/course/estimate.ts';
import type { EstimateLine } from '#shared/model/course/preparation.ts';
import { useCountedColumns } from '../use-counted-columns.ts';
import classes from './estimate.module.css';

/** A line of an estimate as the grid has it. */
export type EstimateRow = EstimateLine & GridRecord;

export function useEstimateColumns(): readonly GridColumn<EstimateRow>[] {
  const { t } = useTranslation('courses');
  const language = useTextLanguage();
  const counted = useCountedColumns('estimate');
  return useMemo((): GridColumn<EstimateRow>[] => {
    const money = (tiyn: number | bigint | null) => (tiyn === null ? '' : formatSum(BigInt(tiyn), language));
    return [
      ...counted,
      {
        id: 'price',
        label: t('preparation.estimate.price'),
        width: '130px',
        numeric: true,
        read: ({ price }) => money(price),
        write: (_, text) => readPrice(text),
        wrong: t('preparation.estimate.wrongPrice'),
      },
      {
        id: 'sum',
        label: t('preparation.estimate.sum'),
        width: '140px',
        numeric: true,
        read: () => null,
        write: () => null,
        view: (row) => <span className={classes.sum}>{money(lineSum(row))}</span>,
      },
    ];
  }, [t, language, counted]);
}
