import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePermission } from '#renderer/components/permission/use-permission.ts';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { useAction } from '#renderer/components/use-action.ts';
import { useSamePeople } from '#renderer/data/people/same-people.ts';
import { type Person, personName } from '#shared/model/person.ts';
import { keptPerson } from '#shared/model/same-people.ts';
import { mergeSame, shownName } from './merge-same.ts';

/** So many stand there at once: the next ones follow when these are merged. */
const most = 5;

function SamePerson({ people }: { people: readonly Person[] }) {
  const { t } = useTranslation('people');
  const kept = keptPerson(people);
  const name = personName(kept);
  const permission = usePermission({ table: 'people', kind: 'update', recordId: kept.id });
  const { busy, problem, run } = useAction();
  return (
    <Stack gap={4}>
      <Group justify="space-between" wrap="nowrap">
        <div>
          {[kept, ...people.filter((one) => one !== kept)].map((person) => (
            <Text key={person.id} size="sm" fw={person === kept ? 600 : 400}>
              {person === kept ? `${shownName(person)} (${t('same.first')})` : shownName(person)}
            </Text>
          ))}
        </div>
        <NeedsPermission permission={permission}>
          <Button
            size="xs"
            loading={busy}
            aria-label={t('same.mergeNamed', { name })}
            onClick={() =>
              void run(
                () => mergeSame(t, people, name),
                () => undefined,
              )
            }
          >
            {t('same.merge')}
          </Button>
        </NeedsPermission>
      </Group>
      {problem && <ProblemAlert problem={problem} />}
    </Stack>
  );
}

/** People who are registered more than once, with the way to make them one. Nothing where there is none. */
export function SamePeople() {
  const { t } = useTranslation('people');
  const groups = useSamePeople() ?? [];
  if (groups.length === 0) return null;
  return (
    <Alert color="yellow" title={t('same.title', { count: groups.length })}>
      <Stack gap="sm">
        <Text size="sm">{t('same.why')}</Text>
        {groups.slice(0, most).map((people) => (
          <SamePerson key={keptPerson(people).id} people={people} />
        ))}
        {groups.length > most && <Text size="sm">{t('same.more', { count: groups.length - most })}</Text>}
      </Stack>
    </Alert>
  );
}
