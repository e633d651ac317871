import { Anchor, Table } from '@mantine/core';
import { Link } from 'wouter';
import { formatNumericDate } from '#shared/kazakh/dates.ts';
import { type Person, personName } from '#shared/model/person.ts';
import classes from './people.module.css';
import { PersonBinButton } from './person-bin-button.tsx';

/** 1999-12-31 as everyone here writes it; what is no whole day stays as it is. */
function writtenDay(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return year && month && date ? formatNumericDate({ year, month, day: date }) : day;
}

export function PersonRow({ person }: { person: Person }) {
  return (
    <Table.Tr className={classes.row}>
      <Table.Td>
        <Anchor component={Link} href={`/people/${person.id}`} size="sm">
          {personName(person) || '—'}
        </Anchor>
      </Table.Td>
      <Table.Td>{writtenDay(person.birthDate)}</Table.Td>
      <Table.Td title={person.employer}>{person.employer}</Table.Td>
      <Table.Td title={person.position}>{person.position}</Table.Td>
      <Table.Td>
        <PersonBinButton person={person} />
      </Table.Td>
    </Table.Tr>
  );
}
