import { Table } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { pageSize, usePage } from '#renderer/data/people/people.ts';
import { EmptyPeople } from './empty-people.tsx';
import { PersonRow } from './person-row.tsx';
import { rowHeight } from './row-height.ts';

interface PeopleBlockProps {
  index: number;
  /** The key after which it begins; null at the beginning of the list. */
  from: string | null;
  /** The key with which it ends; null in the last block that is known. */
  to: string | null;
  /** The last block is full: the next one begins after this key. */
  onFull: (next: number, from: string) => void;
  begin: ReactNode;
}

export function PeopleBlock({ index, from, to, onFull, begin }: PeopleBlockProps) {
  const { t } = useTranslation('app');
  const people = usePage('current', { from, to });
  const end = to === null && people?.length === pageSize ? people.at(-1)?.nameKey : undefined;
  useEffect(() => {
    if (end !== undefined) onFull(index + 1, end);
  }, [end, index, onFull]);
  if (!people) {
    return (
      <WholeRow>
        <div role="status" aria-label={t('loading')} style={{ height: pageSize * rowHeight }} />
      </WholeRow>
    );
  }
  if (people.length === 0 && from === null && to === null) {
    return (
      <WholeRow>
        <EmptyPeople begin={begin} />
      </WholeRow>
    );
  }
  return people.map((person) => <PersonRow key={person.id} person={person} />);
}

const WholeRow = ({ children }: { children: ReactNode }) => (
  <Table.Tr>
    <Table.Td colSpan={5} p={0}>
      {children}
    </Table.Td>
  </Table.Tr>
);
