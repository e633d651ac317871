import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { GridColumn, GridRecord } from '#renderer/components/row-grid/grid-column.ts';
import { numericDate } from '#shared/calendar/plain-date.ts';
import { isoDate, parseDate } from '#shared/kazakh/dates.ts';
import type { AnalysedAct } from '#shared/model/development/needs-analysis.ts';

/** An act as the grid has it: grids know rows by their programme. */
export type ActRow = AnalysedAct & GridRecord;

/** «09.01.2023» or «2023-01-09», or nothing while it is unknown; null where the text is no day. */
function dateFields(text: string): Pick<AnalysedAct, 'date'> | null {
  if (text.trim() === '') return { date: null };
  const parsed = parseDate(text);
  return parsed ? { date: isoDate(parsed) } : null;
}

export function useActColumns(): readonly GridColumn<ActRow>[] {
  const { t } = useTranslation('development');
  return useMemo(
    () => [
      {
        id: 'title',
        label: t('analysis.acts.title'),
        read: (row) => row.title,
        write: (_, title) => ({ title }),
      },
      {
        id: 'number',
        label: t('analysis.acts.number'),
        width: '70px',
        read: (row) => row.number,
        write: (_, number) => ({ number: number.trim() }),
      },
      {
        id: 'date',
        label: t('analysis.acts.date'),
        width: '104px',
        read: (row) => (row.date ? numericDate(row.date) : ''),
        write: (_, text) => dateFields(text),
        wrong: t('analysis.acts.wrongDate'),
      },
      {
        id: 'clause',
        label: t('analysis.acts.clause'),
        width: '84px',
        read: (row) => row.clause,
        write: (_, clause) => ({ clause }),
      },
      {
        id: 'conclusion',
        label: t('analysis.acts.conclusion'),
        width: '30%',
        read: (row) => row.conclusion,
        write: (_, conclusion) => ({ conclusion }),
      },
      {
        id: 'analyst',
        label: t('analysis.acts.analyst'),
        width: '130px',
        read: (row) => row.analyst,
        write: (_, analyst) => ({ analyst }),
      },
    ],
    [t],
  );
}
