import { Table, VisuallyHidden } from '@mantine/core';
import type { ReactNode, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './people.module.css';

interface PeopleTableProps {
  /** The element that scrolls. */
  scroller?: Ref<HTMLDivElement>;
  children: ReactNode;
}

const columns = ['name', 'birthDate', 'employer', 'position'] as const;

/** The head stays while the rows, of which only some exist at a time, move under it. */
export function PeopleTable({ scroller, children }: PeopleTableProps) {
  const { t } = useTranslation('people');
  return (
    <div ref={scroller} className={classes.scroller}>
      <Table highlightOnHover stickyHeader layout="fixed" miw={680} aria-label={t('title')}>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <Table.Th key={column} className={classes[column]}>
                {t(`columns.${column}`)}
              </Table.Th>
            ))}
            <Table.Th w={52}>
              <VisuallyHidden>{t('columns.actions')}</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        {children}
      </Table>
    </div>
  );
}
