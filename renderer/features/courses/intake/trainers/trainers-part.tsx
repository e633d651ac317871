import { Alert, Button, Group as Line, Stack, Text, Title } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ClauseLink } from '#renderer/components/clause-link.tsx';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePartPermission } from '#renderer/components/permission/read-only.ts';
import type { Group } from '#shared/model/course/enrolment.ts';
import { untaughtGroups } from '#shared/model/course/trainer-faults.ts';
import { FaultsList } from '../../schedule/faults-list.tsx';
import type { PanelProps } from '../places.ts';
import { AddTrainer } from './add-trainer.tsx';
import { ContractTableButton } from './contract-table-button.tsx';
import { TrainerDrawer } from './trainer-drawer.tsx';
import { TrainersTable } from './trainers-table.tsx';
import type { ListedTrainer } from './use-course-trainers.ts';

interface TrainersPartProps extends PanelProps {
  trainers: readonly ListedTrainer[];
  groups: readonly Group[];
}

/** Who teaches in the intake, in which languages, and what must be put right of each (O10-18). */
export function TrainersPart({ intakeId, trainers, groups }: TrainersPartProps) {
  const { t } = useTranslation('courses');
  const permission = usePartPermission();
  const [adding, setAdding] = useState(false);
  const [open, setOpen] = useState<string | null>(null);
  const opened = trainers.find(({ shown }) => shown.inIntake.id === open);
  const untaught = untaughtGroups(
    groups,
    trainers.map(({ shown }) => shown.trainer),
  );
  return (
    <Stack gap="sm">
      <Line justify="space-between">
        <Line gap="xs">
          <Title order={2} size="h4">
            {t('trainers.title')}
          </Title>
          <ClauseLink clause="O10-18" />
        </Line>
        <Line gap="xs">
          <ContractTableButton intakeId={intakeId} trainers={trainers} />
          <NeedsPermission permission={permission}>
            <Button leftSection={<IconUserPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
              {t('trainers.add')}
            </Button>
          </NeedsPermission>
        </Line>
      </Line>
      {untaught.length > 0 && (
        <Alert color="yellow">
          <FaultsList faults={untaught} />
        </Alert>
      )}
      {trainers.length === 0 ? (
        <Text size="sm">{t('trainers.empty')}</Text>
      ) : (
        <TrainersTable trainers={trainers} onOpen={setOpen} />
      )}
      {adding && <AddTrainer intakeId={intakeId} trainers={trainers} onClose={() => setAdding(false)} />}
      {opened && (
        <TrainerDrawer
          key={opened.shown.inIntake.id}
          shown={opened.shown}
          account={opened.known.bankAccount}
          faults={opened.faults}
          onClose={() => setOpen(null)}
        />
      )}
    </Stack>
  );
}
