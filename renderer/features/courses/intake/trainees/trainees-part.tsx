import { Button, Group, Stack, Text } from '@mantine/core';
import { IconTableImport, IconUserPlus } from '@tabler/icons-react';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePartPermission } from '#renderer/components/permission/read-only.ts';
import type { Trainee } from '#renderer/data/courses/enrolments.ts';
import {
  type DepartmentLetter,
  missingPapers,
  type Group as TraineeGroup,
} from '#shared/model/course/enrolment.ts';
import type { PanelProps } from '../places.ts';
import { AddTrainee } from './add/add-trainee.tsx';
import { ExportButton } from './export-button.tsx';
import { SelectedBar } from './selected-bar.tsx';
import { TraineeDrawer } from './trainee-drawer.tsx';
import { filteredTrainees, noFilter } from './trainee-filter.ts';
import { TraineeFilters } from './trainee-filters.tsx';
import { TraineesTable } from './trainees-table.tsx';

const ImportDialog = lazy(() => import('./import/import-dialog.tsx'));

interface TraineesPartProps extends PanelProps {
  trainees: readonly Trainee[];
  groups: readonly TraineeGroup[];
  letters: readonly DepartmentLetter[];
}

/** The list of trainees with what can be done with it. */
export function TraineesPart({ intakeId, trainees, ...others }: TraineesPartProps) {
  const { t } = useTranslation('courses');
  const [filter, setFilter] = useState(noFilter);
  const [dialog, setDialog] = useState<DialogKey | null>(null);
  const shown = useMemo(() => filteredTrainees(trainees, filter), [trainees, filter]);
  const close = () => setDialog(null);
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <Counts trainees={trainees} />
        <Buttons intakeId={intakeId} trainees={shown} onOpen={setDialog} />
      </Group>
      {trainees.length === 0 ? (
        <Text size="sm">{t('trainees.empty')}</Text>
      ) : (
        <>
          <TraineeFilters filter={filter} onChange={setFilter} {...others} />
          <TraineeList intakeId={intakeId} trainees={trainees} shown={shown} {...others} />
        </>
      )}
      {dialog === 'add' && <AddTrainee intakeId={intakeId} onClose={close} />}
      <Suspense fallback={null}>
        {dialog === 'import' && <ImportDialog intakeId={intakeId} onClose={close} />}
      </Suspense>
    </Stack>
  );
}

function Counts({ trainees }: { trainees: readonly Trainee[] }) {
  const { t } = useTranslation('courses');
  const incomplete = trainees.filter(({ enrolment }) => missingPapers(enrolment).length > 0).length;
  return (
    <Text size="sm" role="status">
      {t('trainees.count', { count: trainees.length })}{' '}
      {incomplete > 0 && t('trainees.incomplete', { count: incomplete })}
    </Text>
  );
}

const noIds: ReadonlySet<string> = new Set();

interface TraineeListProps extends TraineesPartProps {
  /** Those that the filter leaves. */
  shown: readonly Trainee[];
}

/** Those that the filter leaves, to be selected or opened; who is open stays so while the filter would leave them out. */
function TraineeList({ intakeId, trainees, shown, groups, letters }: TraineeListProps) {
  const [selected, setSelected] = useState(noIds);
  const [open, setOpen] = useState<string | null>(null);
  const chosen = shown.filter(({ enrolment }) => selected.has(enrolment.id));
  const opened = trainees.find(({ enrolment }) => enrolment.id === open);
  return (
    <>
      {chosen.length > 0 && (
        <SelectedBar intakeId={intakeId} chosen={chosen} groups={groups} onDone={() => setSelected(noIds)} />
      )}
      <TraineesTable
        trainees={shown}
        groups={groups}
        selected={selected}
        onSelect={setSelected}
        onOpen={setOpen}
      />
      {opened && (
        <TraineeDrawer
          key={opened.enrolment.id}
          trainee={opened}
          groups={groups}
          letters={letters}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}

type DialogKey = 'import' | 'add';

interface ButtonsProps extends PanelProps {
  /** Those that are shown. */
  trainees: readonly Trainee[];
  onOpen: (dialog: DialogKey) => void;
}

function Buttons({ intakeId, trainees, onOpen }: ButtonsProps) {
  const { t } = useTranslation('courses');
  const permission = usePartPermission();
  return (
    <Group gap="xs">
      <ExportButton intakeId={intakeId} trainees={trainees} />
      <NeedsPermission permission={permission}>
        <Button
          variant="default"
          leftSection={<IconUserPlus size={16} aria-hidden />}
          onClick={() => onOpen('add')}
        >
          {t('trainees.add')}
        </Button>
      </NeedsPermission>
      <NeedsPermission permission={permission}>
        <Button leftSection={<IconTableImport size={16} aria-hidden />} onClick={() => onOpen('import')}>
          {t('trainees.import')}
        </Button>
      </NeedsPermission>
    </Group>
  );
}
