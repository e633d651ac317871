import { Anchor, Badge, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { ClauseLink } from '#renderer/components/clause-link.tsx';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import type { Deadline, DeadlineState } from '#shared/model/deadlines/deadline.ts';
import classes from './deadlines.module.css';
import { HowDeadlineCounted } from './how-counted.tsx';
import type { DeadlineWords } from './use-deadline-words.ts';

const colours: Readonly<Record<DeadlineState, string>> = {
  late: 'red',
  over: 'orange',
  soon: 'yellow',
  uncounted: 'red',
  running: 'blue',
  done: 'gray',
};

/** How a deadline stands: the word says it, the colour only repeats it. */
export function StateBadge({ state }: { state: DeadlineState }) {
  const { t } = useTranslation('deadlines');
  return (
    <Badge variant="outline" color={colours[state]} c="var(--mantine-color-text)" tt="none">
      {t(`states.${state}`)}
    </Badge>
  );
}

/** A deadline: what it is, when it ends, who must act by which clause, how it was counted, what closes it. */
export function DeadlineCard({ deadline, words }: { deadline: Deadline; words: DeadlineWords }) {
  const { t } = useTranslation('deadlines');
  const { kind, state, programmeId, clause, problem, who, people, panel } = deadline;
  return (
    <li className={classes.card} data-deadline={deadline.id} data-state={state}>
      <Stack gap={2}>
        <Group gap="xs">
          <StateBadge state={state} />
          <Text fw={600}>{t(`kinds.${kind}`)}</Text>
        </Group>
        {programmeId === null ? (
          <Text size="sm">{words.programme(null)}</Text>
        ) : (
          <Anchor component={Link} href={`/programmes/${programmeId}/way/overview`} size="sm" py={4}>
            {words.programme(programmeId)}
          </Anchor>
        )}
        <Text size="sm">{words.when(deadline)}</Text>
        {problem ? <ProblemAlert problem={problem} /> : <HowDeadlineCounted deadline={deadline} />}
        {state !== 'done' && panel !== null && (
          <Text size="sm">
            {t(`development:overview.who.${who}`)}
            {people.length > 0 && ` ${t('responsible', { names: people.join(', ') })}`}
          </Text>
        )}
        <Group gap="md">
          <ClauseLink clause={clause} />
          {state !== 'done' && panel !== null && programmeId !== null && (
            <Anchor component={Link} href={`/programmes/${programmeId}/way/${panel}`} size="sm" py={4}>
              {t(`development:overview.mend.${panel}`)}
            </Anchor>
          )}
          {panel === null && <Text size="sm">{t('outside')}</Text>}
        </Group>
      </Stack>
    </li>
  );
}
