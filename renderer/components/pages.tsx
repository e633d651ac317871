import { Pagination } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Paged<Item> {
  /** The items of the page that is open. */
  shown: readonly Item[];
  /** The way to the other pages; nothing where there is one page. */
  pages: ReactNode;
}

/** A long list in pages: a thousand rows stay as quick as ten, and each can be reached. */
export function usePages<Item>(items: readonly Item[], size: number): Paged<Item> {
  const { t } = useTranslation('programmes');
  const [page, setPage] = useState(1);
  const total = Math.max(1, Math.ceil(items.length / size));
  const current = Math.min(page, total);
  return {
    shown: items.slice((current - 1) * size, current * size),
    pages: total > 1 && (
      <Pagination
        size="sm"
        total={total}
        value={current}
        onChange={setPage}
        getControlProps={(control) => ({ 'aria-label': t(`pages.${control}`) })}
        getItemProps={(number) => ({ 'aria-label': t('pages.number', { number }) })}
      />
    ),
  };
}
