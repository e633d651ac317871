import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { GridColumn } from '#renderer/components/row-grid/grid-column.ts';
import type { GlossaryTerm } from '#shared/model/programme.ts';

export function useGlossaryColumns(): readonly GridColumn<GlossaryTerm>[] {
  const { t } = useTranslation('editor');
  return useMemo(
    () => [
      {
        id: 'term',
        label: t('glossary.term'),
        width: '30%',
        read: (row) => row.term,
        write: (_row, term) => ({ term }),
      },
      {
        id: 'definition',
        label: t('glossary.definition'),
        read: (row) => row.definition,
        write: (_row, definition) => ({ definition }),
      },
    ],
    [t],
  );
}
