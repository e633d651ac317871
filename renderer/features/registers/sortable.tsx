import { Table, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';

/** By which column a register is sorted, and whether downwards. */
export interface Sorting<Column extends string> {
  column: Column;
  down: boolean;
}

interface SortHeaderProps<Column extends string> {
  column: Column;
  sorting: Sorting<Column>;
  onSort: (sorting: Sorting<Column>) => void;
  children: ReactNode;
}

/** The head of a column: a click sorts by it, another one turns it round. */
export function SortHeader<Column extends string>(props: SortHeaderProps<Column>) {
  const { column, sorting, onSort, children } = props;
  const current = sorting.column === column;
  const Icon = sorting.down ? IconArrowDown : IconArrowUp;
  return (
    <Table.Th aria-sort={current ? (sorting.down ? 'descending' : 'ascending') : undefined}>
      <UnstyledButton
        fz="sm"
        fw={700}
        mih={24}
        onClick={() => onSort({ column, down: current && !sorting.down })}
      >
        {children} {current && <Icon size={14} aria-hidden />}
      </UnstyledButton>
    </Table.Th>
  );
}
