import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { SearchField } from '#renderer/components/search-field.tsx';
import { tellDone } from '#renderer/components/tell-done.ts';
import { usePeople } from '#renderer/data/people/people.ts';
import { usePeopleSearch } from '#renderer/features/people/index.ts';
import { prepareSearch } from '#renderer/workers/people-search.ts';
import { type Person, personName } from '#shared/model/person.ts';
import { attempt } from '../attempt.ts';

const shownPeople = 10;

interface FindPersonProps {
  /** Ids of the people who are in the intake already. */
  here: ReadonlySet<string>;
  /** Puts somebody into the intake. */
  add: (person: Person) => Promise<unknown>;
}

/** Looks for somebody among all people, by the name or the IIN. */
export function FindPerson({ here, add }: FindPersonProps) {
  const { t } = useTranslation('courses');
  const [words, setWords] = useState('');
  return (
    <>
      <SearchField
        label={t('trainees.findPerson')}
        words={words}
        onWords={setWords}
        onFocus={prepareSearch}
        data-autofocus
      />
      {words.trim() !== '' && <Hits words={words} here={here} add={add} />}
    </>
  );
}

function Hits({ words, here, add }: FindPersonProps & { words: string }) {
  const { t } = useTranslation('courses');
  const found = usePeopleSearch(words);
  const people = usePeople(found?.ok ? found.value.ids : undefined);
  if (!found) return null;
  if (!found.ok) return <ProblemAlert problem={found.problem} />;
  const press = async (person: Person) => {
    if (await attempt(() => add(person))) tellDone(t('trainees.added', { name: personName(person) }));
  };
  return (
    <Stack gap={6}>
      <Text size="sm" role="status">
        {t('trainees.foundPeople', { count: found.value.count })}
      </Text>
      {people?.slice(0, shownPeople).map((person) => (
        <Group key={person.id} justify="space-between" wrap="nowrap">
          <Text size="sm">
            {[personName(person), person.birthDate, person.employer].filter(Boolean).join(' · ')}
          </Text>
          {here.has(person.id) ? (
            <Text size="sm">{t('trainees.isHere')}</Text>
          ) : (
            <Button
              variant="default"
              size="xs"
              style={{ flex: 'none' }}
              aria-label={t('trainees.addNamed', { name: personName(person) })}
              onClick={() => void press(person)}
            >
              {t('trainees.addThis')}
            </Button>
          )}
        </Group>
      ))}
    </Stack>
  );
}
