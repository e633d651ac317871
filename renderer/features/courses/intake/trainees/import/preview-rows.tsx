import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedTrainee } from '#shared/trainee-list/read-listed.ts';
import type { TraineeRow } from '#shared/trainee-list/read-trainees.ts';
import type { CheckedList } from './checked-list.ts';
import classes from './import.module.css';
import { previewFields } from './preview-fields.ts';
import { PreviewRow } from './preview-row.tsx';

interface PreviewRowsProps {
  list: CheckedList;
  /** Those of the list that are shown. */
  rows: readonly TraineeRow[];
  onCorrect: (row: TraineeRow, field: keyof ListedTrainee, words: string) => void;
  onStranger: (row: number, isStranger: boolean) => void;
}

/** Pixels of a row without problems. */
const plainHeight = 32;

/** The rows of a letter, however many: those out of sight are not drawn. */
export function PreviewRows({ list, rows, onCorrect, onStranger }: PreviewRowsProps) {
  const { t } = useTranslation('courses');
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => rows[index]?.row ?? index,
    estimateSize: () => plainHeight,
    overscan: 8,
  });
  const items = virtual.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <div ref={scroller} className={classes.preview}>
      <table className={classes.rows} aria-label={t('import.preview')} aria-rowcount={rows.length}>
        <thead>
          <tr>
            <th style={{ width: 56 }}>{t('import.line')}</th>
            {previewFields.map(({ field, width }) => (
              <th key={field} style={{ width }}>
                {t(`import.fields.${field}`)}
              </th>
            ))}
          </tr>
        </thead>
        <Space height={before} />
        {items.map(({ index, key }) => {
          const row = rows[index];
          return (
            row && (
              <tbody key={key} ref={virtual.measureElement} data-index={index}>
                <PreviewRow list={list} row={row} onCorrect={onCorrect} onStranger={onStranger} />
              </tbody>
            )
          );
        })}
        <Space height={after} />
      </table>
    </div>
  );
}

/** Stands for the rows that are out of sight. */
const Space = ({ height }: { height: number }) => (
  <tbody aria-hidden>
    <tr>
      <td colSpan={previewFields.length + 1} className={classes.space} style={{ height }} />
    </tr>
  </tbody>
);
