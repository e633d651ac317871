import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { GridColumn } from '#renderer/components/row-grid/grid-column.ts';
import { useTextLanguage } from '#renderer/components/use-text-language.ts';
import { formatNumber } from '#shared/kazakh/numbers.ts';
import { readQuantity } from '#shared/model/course/estimate.ts';
import type { Material } from '#shared/model/course/preparation.ts';
import { readLine } from './typed-fields.ts';

/** What is needed, what it is counted in, and how much of it. */
export type Counted = Pick<Material, 'name' | 'unit' | 'quantity'>;

/** The longest texts that the store takes. */
const longest = { name: 500, unit: 50 };

/** The columns that the estimate and the list of materials have alike, by the words of that part. */
export function useCountedColumns(part: 'estimate' | 'materials'): readonly GridColumn<Counted>[] {
  const { t } = useTranslation('courses');
  const language = useTextLanguage();
  return useMemo(() => {
    const words = (id: 'name' | 'unit', width?: string): GridColumn<Counted> => ({
      id,
      label: t(`preparation.${part}.${id}`),
      ...(width && { width }),
      read: (row) => row[id],
      write: (_, text) => {
        const line = readLine(text, longest[id]);
        return line === null ? null : { [id]: line };
      },
      wrong: t('preparation.estimate.tooLong', { most: longest[id] }),
    });
    return [
      words('name'),
      words('unit', '120px'),
      {
        id: 'quantity',
        label: t(`preparation.${part}.quantity`),
        width: '90px',
        numeric: true,
        read: ({ quantity }) => (quantity === null ? '' : formatNumber(quantity, language)),
        write: (_, text) => readQuantity(text),
        wrong: t('preparation.estimate.wrongQuantity'),
      },
    ];
  }, [t, language, part]);
}
