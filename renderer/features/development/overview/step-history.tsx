import { Anchor, Stack, Text, Title } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useTextLanguage } from '#renderer/components/use-text-language.ts';
import { writtenTime } from '#renderer/components/written-time.ts';
import type { DevelopmentView } from '#renderer/data/development/read-development.ts';
import { useUsers } from '#renderer/data/users.ts';
import { formatDate, parseDate } from '#shared/kazakh/dates.ts';
import type { WorkflowStep } from '#shared/model/workflow/workflow-step.ts';
import classes from './overview.module.css';

function StepItem({ step, view, by }: { step: WorkflowStep; view: DevelopmentView; by: string | undefined }) {
  const { t } = useTranslation('development');
  const language = useTextLanguage();
  const day = parseDate(step.on);
  const paper = view.documents.find(({ id }) => id === step.documentId);
  return (
    <li className={classes.step}>
      <Text size="sm" fw={500}>
        {day ? formatDate(day, language) : step.on} — {t(`steps.done.${step.event}`)}
      </Text>
      {paper && (
        <Text size="sm">{t('steps.paper', { paper: t(`papers.${paper.kind}`), number: paper.number })}</Text>
      )}
      {step.link && (
        <Anchor href={step.link} target="_blank" rel="noreferrer" size="sm">
          {t('steps.link', { link: step.link })}
        </Anchor>
      )}
      {step.note && <Text size="sm">{step.note}</Text>}
      <Text size="xs" c="dimmed">
        {[by && t('steps.by', { name: by }), t('steps.at', { time: writtenTime(step.at) })]
          .filter(Boolean)
          .join(' · ')}
      </Text>
    </li>
  );
}

/** Every step that was taken, the newest first, with its day, its paper and who entered it. */
export function StepHistory({ view }: { view: DevelopmentView }) {
  const { t } = useTranslation('development');
  const users = useUsers();
  const title = useId();
  const nameOf = (id: string | null) => users?.find((one) => one.id === id)?.name;
  return (
    <section aria-labelledby={title}>
      <Stack gap="xs">
        <Title order={2} size="h4" id={title}>
          {t('steps.history')}
        </Title>
        {view.steps.length === 0 && <Text size="sm">{t('steps.none')}</Text>}
        <ol className={classes.steps} reversed>
          {view.steps.toReversed().map((step) => (
            <StepItem key={step.id} step={step} view={view} by={nameOf(step.by)} />
          ))}
        </ol>
      </Stack>
    </section>
  );
}
