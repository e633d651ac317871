import { Pagination } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface ListPagesProps {
  pages: number;
  page: number;
  onPage: (page: number) => void;
}

export function ListPages({ pages, page, onPage }: ListPagesProps) {
  const { t } = useTranslation('programmes');
  return (
    <Pagination
      size="sm"
      total={pages}
      value={page}
      onChange={onPage}
      getControlProps={(control) => ({ 'aria-label': t(`pages.${control}`) })}
      getItemProps={(number) => ({ 'aria-label': t('pages.number', { number }) })}
    />
  );
}
