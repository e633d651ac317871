import { Alert, Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconCheck, IconClipboardCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ClauseLink } from '#renderer/components/clause-link.tsx';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePartPermission } from '#renderer/components/permission/read-only.ts';
import { useToday } from '#renderer/components/use-today.ts';
import { type Trainee, useTrainees } from '#renderer/data/courses/enrolments.ts';
import { useIntake } from '#renderer/data/courses/intakes.ts';
import { useApprovedSchedule, useHandOvers } from '#renderer/data/courses/trainers/hand-overs.ts';
import { type HandOverState, handOverParts, handOverState } from '#shared/model/course/hand-over.ts';
import type { Intake } from '#shared/model/course/intake.ts';
import type { HandOver } from '#shared/model/course/trainer.ts';
import type { OfficialDocument } from '#shared/model/development/official-document.ts';
import { FaultsList } from '../../../schedule/faults-list.tsx';
import type { PanelProps } from '../../places.ts';
import classes from '../trainers.module.css';
import type { ListedTrainer } from '../use-course-trainers.ts';
import { ArchiveButtons } from './archive-buttons.tsx';
import { HandOverDialog } from './hand-over-dialog.tsx';
import { HandOverRecord } from './hand-over-record.tsx';

interface HandOverPartProps extends PanelProps {
  trainers: readonly ListedTrainer[];
}

/** What goes to the procurement specialist before the course begins: ready, missing, handed over (O10-19). */
export function HandOverPart({ intakeId, trainers }: HandOverPartProps) {
  const intake = useIntake(intakeId);
  const trainees = useTrainees(intakeId);
  const schedule = useApprovedSchedule(intakeId);
  const handOvers = useHandOvers(intakeId);
  if (!intake || !trainees || schedule === undefined || !handOvers) return <Skeleton h={160} />;
  return <HandOverToDo {...{ intakeId, trainers, intake, trainees, schedule, handOvers }} />;
}

interface HandOverToDoProps extends HandOverPartProps {
  intake: Intake;
  trainees: readonly Trainee[];
  schedule: OfficialDocument | null;
  handOvers: readonly HandOver[];
}

function HandOverToDo({ intakeId, trainers, intake, trainees, schedule, handOvers }: HandOverToDoProps) {
  const { t } = useTranslation('courses');
  const permission = usePartPermission();
  const today = useToday();
  const [recording, setRecording] = useState(false);
  const state = handOverState({
    ...{ intake, handOvers, today, scheduleApproved: schedule !== null },
    trainers: trainers.map(({ known }) => known),
    trainees: trainees.map(({ enrolment }) => enrolment),
  });
  const courseTrainers = trainers.map(({ shown }) => shown);
  return (
    <Stack gap="sm">
      <Group gap="xs">
        <Title order={2} size="h4">
          {t('handOver.title')}
        </Title>
        <ClauseLink clause="O10-19" />
      </Group>
      {state.late && (
        <Alert color="yellow">
          <FaultsList faults={[state.late]} />
        </Alert>
      )}
      <Readiness state={state} />
      {handOvers.map((handOver) => (
        <HandOverRecord key={handOver.id} handOver={handOver} />
      ))}
      <Group align="end" justify="space-between">
        <ArchiveButtons owners={{ intakeId, trainers: courseTrainers, trainees }} />
        <NeedsPermission permission={permission}>
          <Button
            leftSection={<IconClipboardCheck size={16} aria-hidden />}
            onClick={() => setRecording(true)}
          >
            {t('handOver.record')}
          </Button>
        </NeedsPermission>
      </Group>
      {recording && (
        <HandOverDialog
          intakeId={intakeId}
          sources={{ trainers, trainees, schedule }}
          onClose={() => setRecording(false)}
        />
      )}
    </Stack>
  );
}

function Readiness({ state: { missing } }: { state: HandOverState }) {
  const { t } = useTranslation(['courses', 'problems']);
  return (
    <Stack gap="xs">
      {handOverParts.map((part) => {
        const problem = missing[part];
        return (
          <div key={part} className={classes.part} data-part={part} data-ready={problem === null}>
            <Group gap="xs">
              {problem === null && <IconCheck size={18} aria-hidden />}
              <Text size="sm" fw={600}>
                {t(`handOver.parts.${part}`)}
              </Text>
              {problem === null && <Text size="sm">{t('handOver.ready')}</Text>}
            </Group>
            {problem && <Text size="sm">{t(`problems:${problem.code}`, problem.params ?? {})}</Text>}
          </div>
        );
      })}
    </Stack>
  );
}
