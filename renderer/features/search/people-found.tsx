import { Anchor, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { usePeople } from '#renderer/data/people/people.ts';
import { searchPeople } from '#renderer/workers/people-search.ts';
import { personName } from '#shared/model/person.ts';
import classes from './search.module.css';

const mostShown = 5;

/** The first people whose names have the words; all of them are found in the list of people. */
export function PeopleFound({ words }: { words: string }) {
  const { t } = useTranslation('search');
  const [ids, setIds] = useState<readonly string[]>([]);
  useEffect(() => {
    let current = true;
    searchPeople(words).then(
      (found) => current && setIds(found.ids.slice(0, mostShown)),
      // The list of people meets the same failure, and says it.
      () => current && setIds([]),
    );
    return () => {
      current = false;
    };
  }, [words]);
  const people = usePeople(ids);
  if (!people || people.length === 0) return null;
  return (
    <section aria-label={t('people')}>
      <Text size="sm" fw={600}>
        {t('people')}
      </Text>
      <ul className={classes.hits}>
        {people.map((person) => (
          <li key={person.id}>
            <Anchor component={Link} href={`/people/${person.id}`} size="sm" py={4}>
              {personName(person)}
            </Anchor>
          </li>
        ))}
      </ul>
    </section>
  );
}
