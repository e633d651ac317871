import { Stack, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { usePeople } from '#renderer/data/people/people.ts';
import { PeopleTable } from './people-table.tsx';
import { PersonRow } from './person-row.tsx';
import { usePeopleSearch } from './use-people-search.ts';

/** Whom the words find: the best ones, and how many there are. */
export function PeopleHits({ words }: { words: string }) {
  const { t } = useTranslation('people');
  const found = usePeopleSearch(words);
  const people = usePeople(found?.ok ? found.value.ids : undefined);
  if (!found) return null;
  if (!found.ok) return <ProblemAlert problem={found.problem} />;
  const { count, ids } = found.value;
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed" role="status">
        {count === 0 ? t('nobodyFound') : t('found', { count })}
        {count > ids.length && ` ${t('firstShown', { number: ids.length })}`}
      </Text>
      {count > 0 && (
        <PeopleTable>
          <Table.Tbody>
            {people?.map((person) => (
              <PersonRow key={person.id} person={person} />
            ))}
          </Table.Tbody>
        </PeopleTable>
      )}
    </Stack>
  );
}
