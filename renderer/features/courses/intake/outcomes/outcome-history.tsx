import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { tellSaved } from '#renderer/components/tell-saved.ts';
import { useAction } from '#renderer/components/use-action.ts';
import { useTextLanguage } from '#renderer/components/use-text-language.ts';
import { writtenTime } from '#renderer/components/written-time.ts';
import { saveAttachment } from '#renderer/data/attachments.ts';
import type { TraineeStanding } from '#renderer/data/courses/outcomes/read-standing.ts';
import { useUserNames } from '#renderer/data/users.ts';
import { SaveSignedFile } from '#renderer/features/development/index.ts';
import { formatDate, parseDate } from '#shared/kazakh/dates.ts';
import type { Attachment } from '#shared/model/attachment.ts';
import type { OfficialDocument } from '#shared/model/development/official-document.ts';
import type { WorkflowStep } from '#shared/model/workflow/workflow-step.ts';
import classes from './outcomes.module.css';

/** Every step of a trainee in order, with its day, who entered it, why, and by which paper. */
export function OutcomeHistory({ found }: { found: TraineeStanding }) {
  const { t } = useTranslation('courses');
  const names = useUserNames();
  const id = useId();
  const { steps, proofs } = found;
  const { documents } = found.facts;
  const bySteps = new Set(steps.map(({ documentId }) => documentId));
  const others = documents.filter((one) => one.signedOn !== null && !bySteps.has(one.id));
  return (
    <section aria-labelledby={id}>
      <Stack gap="xs">
        <Title order={2} size="h5" id={id}>
          {t('outcomes.happened')}
        </Title>
        {steps.length === 0 && <Text size="sm">{t('outcomes.nothingHappened')}</Text>}
        {steps.length > 0 && (
          <ol className={classes.steps}>
            {steps.map((step) => (
              <StepItem
                key={step.id}
                step={step}
                paper={documents.find((one) => one.id === step.documentId)}
                proofs={proofs.filter(({ about }) => about === step.id)}
                by={(step.by && names?.get(step.by)) || undefined}
              />
            ))}
          </ol>
        )}
        {others.length > 0 && (
          <>
            <Text size="sm" fw={500}>
              {t('outcomes.otherPapers')}
            </Text>
            {others.map((paper) => (
              <Paper key={paper.id} paper={paper} />
            ))}
          </>
        )}
      </Stack>
    </section>
  );
}

interface StepItemProps {
  step: WorkflowStep;
  paper: OfficialDocument | undefined;
  proofs: readonly Attachment[];
  by: string | undefined;
}

function StepItem({ step, paper, proofs, by }: StepItemProps) {
  const { t } = useTranslation(['courses', 'development']);
  const language = useTextLanguage();
  const day = parseDate(step.on);
  const date = day ? formatDate(day, language) : step.on;
  const entered = [
    by && t('development:steps.by', { name: by }),
    t('development:steps.at', { time: writtenTime(step.at) }),
  ];
  return (
    <li className={classes.step} data-target={step.id} tabIndex={-1}>
      <Text size="sm" fw={500}>
        {t('outcomes.step', { date, step: t(`development:steps.done.${step.event}`) })}
      </Text>
      {step.note && <Text size="sm">{step.note}</Text>}
      {paper && <Paper paper={paper} />}
      {proofs.map((proof) => (
        <SaveProof key={proof.id} proof={proof} />
      ))}
      <Text size="xs" c="dimmed">
        {entered.filter(Boolean).join(' · ')}
      </Text>
    </li>
  );
}

function Paper({ paper }: { paper: OfficialDocument }) {
  const { t } = useTranslation('development');
  const name = t(`papers.${paper.kind}`);
  return (
    <Group gap="sm">
      <Text size="sm">{paper.number ? t('steps.paper', { paper: name, number: paper.number }) : name}</Text>
      {paper.attachmentId && <SaveSignedFile paper={paper} />}
    </Group>
  );
}

function SaveProof({ proof }: { proof: Attachment }) {
  const { t } = useTranslation(['courses', 'attachments']);
  const { busy, problem, run } = useAction();
  return (
    <>
      {problem && <ProblemAlert problem={problem} />}
      <Group gap="sm">
        <Text size="sm">{proof.name}</Text>
        <Button
          variant="default"
          size="compact-sm"
          loading={busy}
          leftSection={<IconDownload size={16} aria-hidden />}
          onClick={() => void run(() => saveAttachment(proof, t('attachments:fileType')), tellSaved)}
        >
          {t('outcomes.saveProof')}
        </Button>
      </Group>
    </>
  );
}
