import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { GridColumn } from '#renderer/components/row-grid/grid-column.ts';
import type { Aim, AimKind } from '#shared/model/programme.ts';
import { ServesCell } from './serves-cell.tsx';

/** A goal serves nothing, so it has its words only. */
export function useAimColumns(kind: AimKind): readonly GridColumn<Aim>[] {
  const { t } = useTranslation('editor');
  return useMemo(() => {
    const text: GridColumn<Aim> = {
      id: 'text',
      label: t(`aims.textOf.${kind}`),
      read: (row) => row.text,
      write: (_row, written) => ({ text: written }),
    };
    const serves: GridColumn<Aim> = {
      id: 'serves',
      label: t('aims.serves'),
      width: '190px',
      read: () => null,
      write: () => null,
      view: (row, number) => <ServesCell aim={row} number={number} />,
    };
    return kind === 'goal' ? [text] : [text, serves];
  }, [t, kind]);
}
