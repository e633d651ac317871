import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { IconTableImport, IconUserPlus } from '@tabler/icons-react';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { PermittedPart, ReadOnlyNote } from '#renderer/components/permission/permitted-part.tsx';
import { usePartPermission } from '#renderer/components/permission/read-only.ts';
import { usePermission } from '#renderer/components/permission/use-permission.ts';
import { type Trainee, useTrainees } from '#renderer/data/courses/enrolments.ts';
import { useGroups } from '#renderer/data/courses/groups.ts';
import { useLetters } from '#renderer/data/courses/letters.ts';
import { missingPapers } from '#shared/model/course/enrolment.ts';
import type { PanelProps } from '../places.ts';
import { AddDialog } from './add/add-dialog.tsx';
import { ExportButton } from './export-button.tsx';
import { GroupsSection } from './groups/groups-section.tsx';
import { LettersSection } from './letters/letters-section.tsx';
import { SelectedBar } from './selected-bar.tsx';
import { TraineeDrawer } from './trainee-drawer.tsx';
import { filteredTrainees, noFilter } from './trainee-filter.ts';
import { TraineeFilters } from './trainee-filters.tsx';
import { TraineesTable } from './trainees-table.tsx';

const ImportDialog = lazy(() => import('./import/import-dialog.tsx'));

/** The trainees of an intake in their groups, and what each still has to bring (O10-17, O10-21, O10-22). */
export function TraineesPanel({ intakeId }: PanelProps) {
  const permission = usePermission({ table: 'enrolments', kind: 'update', recordId: '' });
  return (
    <PermittedPart permission={permission}>
      <ReadOnlyNote />
      <Trainees intakeId={intakeId} />
    </PermittedPart>
  );
}

type DialogKey = 'import' | 'add';

const noIds: ReadonlySet<string> = new Set();

function Trainees({ intakeId }: PanelProps) {
  const { t } = useTranslation('courses');
  const trainees = useTrainees(intakeId);
  const groups = useGroups(intakeId);
  const letters = useLetters(intakeId);
  const [filter, setFilter] = useState(noFilter);
  const [selected, setSelected] = useState(noIds);
  const [open, setOpen] = useState<string | null>(null);
  const [dialog, setDialog] = useState<DialogKey | null>(null);
  const shown = useMemo(() => filteredTrainees(trainees ?? [], filter), [trainees, filter]);
  if (!trainees || !groups || !letters) return <Skeleton h={400} />;
  const chosen = shown.filter(({ enrolment }) => selected.has(enrolment.id));
  const opened = trainees.find(({ enrolment }) => enrolment.id === open);
  const incomplete = trainees.filter(({ enrolment }) => missingPapers(enrolment).length > 0).length;
  return (
    <Stack gap="md">
      <GroupsSection intakeId={intakeId} groups={groups} trainees={trainees} />
      <LettersSection letters={letters} trainees={trainees} />
      <Group justify="space-between">
        <Text size="sm" role="status">
          {t('trainees.count', { count: trainees.length })}{' '}
          {incomplete > 0 && t('trainees.incomplete', { count: incomplete })}
        </Text>
        <Buttons intakeId={intakeId} trainees={shown} onOpen={setDialog} />
      </Group>
      {trainees.length > 0 && (
        <TraineeFilters filter={filter} groups={groups} letters={letters} onChange={setFilter} />
      )}
      {chosen.length > 0 && (
        <SelectedBar intakeId={intakeId} chosen={chosen} groups={groups} onDone={() => setSelected(noIds)} />
      )}
      {trainees.length === 0 ? (
        <Text size="sm">{t('trainees.empty')}</Text>
      ) : (
        <TraineesTable
          trainees={shown}
          groups={groups}
          selected={selected}
          onSelect={setSelected}
          onOpen={setOpen}
        />
      )}
      {opened && (
        <TraineeDrawer
          key={opened.enrolment.id}
          trainee={opened}
          groups={groups}
          letters={letters}
          onClose={() => setOpen(null)}
        />
      )}
      {dialog === 'add' && <AddDialog intakeId={intakeId} onClose={() => setDialog(null)} />}
      <Suspense fallback={null}>
        {dialog === 'import' && <ImportDialog intakeId={intakeId} onClose={() => setDialog(null)} />}
      </Suspense>
    </Stack>
  );
}

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
