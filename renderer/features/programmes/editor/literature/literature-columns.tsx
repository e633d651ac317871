import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { GridColumn } from '#renderer/components/row-grid/grid-column.ts';
import { type LiteratureEntry, literatureEntrySchema } from '#shared/model/programme.ts';
import { OriginChoice } from './origin-choice.tsx';

/** A year as four digits, or nothing while it is unknown; null where the text is neither. */
function yearFields(text: string): Pick<LiteratureEntry, 'year'> | null {
  const trimmed = text.trim();
  const year = trimmed === '' ? null : /^\d{4}$/u.test(trimmed) ? Number(trimmed) : undefined;
  const read = literatureEntrySchema.shape.year.safeParse(year);
  return read.success ? { year: read.data } : null;
}

export function useLiteratureColumns(): readonly GridColumn<LiteratureEntry>[] {
  const { t } = useTranslation('editor');
  return useMemo(
    () => [
      {
        id: 'text',
        label: t('literature.text'),
        read: (row) => row.text,
        write: (_row, text) => ({ text }),
      },
      {
        id: 'year',
        label: t('literature.year'),
        width: '58px',
        numeric: true,
        read: (row) => (row.year === null ? '' : String(row.year)),
        write: (_row, text) => yearFields(text),
        wrong: t('literature.wrongYear'),
      },
      {
        id: 'origin',
        label: t('literature.origin'),
        width: '110px',
        read: () => null,
        write: () => null,
        view: (row, number) => <OriginChoice entry={row} number={number} />,
      },
      {
        id: 'link',
        label: t('literature.link'),
        width: '22%',
        read: (row) => row.link,
        write: (_row, link) => ({ link: link.trim() }),
      },
    ],
    [t],
  );
}
