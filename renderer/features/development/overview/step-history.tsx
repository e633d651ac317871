import { Group, Stack, Text, Title } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useTextLanguage } from '#renderer/components/use-text-language.ts';
import { writtenTime } from '#renderer/components/written-time.ts';
import { useUserNames } from '#renderer/data/users.ts';
import { formatDate, parseDate } from '#shared/kazakh/dates.ts';
import type { OfficialDocument } from '#shared/model/development/official-document.ts';
import type { WorkflowStep } from '#shared/model/workflow/workflow-step.ts';
import { SaveSignedFile } from '../papers/save-signed-file.tsx';
import classes from './overview.module.css';

interface StepItemProps {
  step: WorkflowStep;
  paper: OfficialDocument | undefined;
  by: string | undefined;
}

function StepItem({ step, paper, by }: StepItemProps) {
  const { t } = useTranslation('development');
  const language = useTextLanguage();
  const day = parseDate(step.on);
  return (
    <li className={classes.step} data-target={step.id} tabIndex={-1}>
      <Text size="sm" fw={500}>
        {day ? formatDate(day, language) : step.on} — {t(`steps.done.${step.event}`)}
      </Text>
      {paper && (
        <Group gap="sm">
          <Text size="sm">
            {t('steps.paper', { paper: t(`papers.${paper.kind}`), number: paper.number })}
          </Text>
          {paper.attachmentId && <SaveSignedFile paper={paper} />}
        </Group>
      )}
      {step.link && <Text size="sm">{t('steps.link', { link: step.link })}</Text>}
      {step.note && <Text size="sm">{step.note}</Text>}
      <Text size="xs" c="dimmed">
        {[by && t('steps.by', { name: by }), t('steps.at', { time: writtenTime(step.at) })]
          .filter(Boolean)
          .join(' · ')}
      </Text>
    </li>
  );
}

interface StepHistoryProps {
  title: string;
  steps: readonly WorkflowStep[];
  documents: readonly OfficialDocument[];
}

/** Every step that was taken, the newest first, with its day, its paper and who entered it. */
export function StepHistory({ title, steps, documents }: StepHistoryProps) {
  const { t } = useTranslation('development');
  const names = useUserNames();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Stack gap="xs">
        <Title order={2} size="h4" id={id}>
          {title}
        </Title>
        {steps.length === 0 && <Text size="sm">{t('steps.none')}</Text>}
        {steps.length > 0 && (
          <ol className={classes.steps} reversed>
            {steps.toReversed().map((step) => (
              <StepItem
                key={step.id}
                step={step}
                paper={documents.find((one) => one.id === step.documentId)}
                by={(step.by && names?.get(step.by)) || undefined}
              />
            ))}
          </ol>
        )}
      </Stack>
    </section>
  );
}
