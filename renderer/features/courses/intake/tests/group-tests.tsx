import { Button, Group, Stack, Table, Text } from '@mantine/core';
import { IconArrowsShuffle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePartPermission } from '#renderer/components/permission/read-only.ts';
import { writtenTime } from '#renderer/components/written-time.ts';
import type { Group as TraineeGroup } from '#shared/model/course/enrolment.ts';
import { DrawDialog } from './draw-dialog.tsx';
import { TestPapers } from './test-papers.tsx';
import classes from './tests.module.css';
import type { IntakeTests } from './use-tests.ts';

const columns = ['group', 'language', 'variants', 'minutes', 'drawnAt', 'papers'] as const;

/** The test of each group: whether it is drawn, and what is printed of it (O10-20, O10-28). */
export function GroupTests({ view }: { view: IntakeTests }) {
  const { t } = useTranslation('courses');
  const permission = usePartPermission();
  const [drawing, setDrawing] = useState(false);
  return (
    <Stack gap="xs" component="section" aria-label={t('tests.ofGroups')}>
      <Group justify="space-between">
        <Text fw={600}>{t('tests.ofGroups')}</Text>
        <NeedsPermission permission={permission}>
          <Button leftSection={<IconArrowsShuffle size={16} aria-hidden />} onClick={() => setDrawing(true)}>
            {t('tests.draw')}
          </Button>
        </NeedsPermission>
      </Group>
      <section
        className={classes.scroll}
        aria-label={t('tests.listOfGroups')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: on a narrow screen it scrolls, also before anything is drawn
        tabIndex={0}
      >
        <Table miw={720} aria-label={t('tests.ofGroups')}>
          <Table.Thead>
            <Table.Tr>
              {columns.map((column) => (
                <Table.Th key={column}>{t(`tests.columns.${column}`)}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {view.groups.map((group) => (
              <GroupRow key={group.id} group={group} view={view} />
            ))}
          </Table.Tbody>
        </Table>
      </section>
      {drawing && <DrawDialog view={view} onClose={() => setDrawing(false)} />}
    </Stack>
  );
}

function GroupRow({ group, view }: { group: TraineeGroup; view: IntakeTests }) {
  const { t } = useTranslation('courses');
  const test = view.tests.get(group.id);
  return (
    <Table.Tr data-group={group.id}>
      <Table.Th scope="row" fw={400} miw={120}>
        {group.name}
      </Table.Th>
      <Table.Td>{t(`trainees.languages.${group.language}`)}</Table.Td>
      {test ? (
        <>
          <Table.Td>{test.variants.length}</Table.Td>
          <Table.Td>{test.minutes}</Table.Td>
          <Table.Td title={t('tests.seed', { seed: test.seed })}>{writtenTime(test.drawnAt)}</Table.Td>
          <Table.Td>
            <TestPapers view={view} group={group} test={test} />
          </Table.Td>
        </>
      ) : (
        <Table.Td colSpan={4}>{t('tests.notDrawn')}</Table.Td>
      )}
    </Table.Tr>
  );
}
