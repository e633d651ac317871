import { Button, Fieldset, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { useTextLanguage } from '#renderer/components/use-text-language.ts';
import { spokenTime } from '#renderer/components/written-time.ts';
import type { SnapshotInfo } from '#renderer/data/store/snapshot-info.ts';
import { SnapshotDialog } from './snapshot-dialog.tsx';
import { SnapshotTable } from './snapshot-table.tsx';
import { useSnapshots } from './use-snapshots.ts';

/** The states of the data that the program keeps by itself: the last one, all of them, one more now. */
export function SnapshotsSection() {
  const { t } = useTranslation('data');
  const language = useTextLanguage();
  const { snapshots, problem, busy, take } = useSnapshots();
  const [shown, setShown] = useState<SnapshotInfo | null>(null);
  const last = snapshots?.[0];
  return (
    <Fieldset legend={t('snapshots.title')}>
      <Stack gap="sm">
        <Text size="sm">{t('snapshots.explanation')}</Text>
        <Group justify="space-between">
          <Text size="sm" role="status">
            {snapshots &&
              (last
                ? t('snapshots.last', { time: spokenTime(last.createdAt, language) })
                : t('snapshots.none'))}
          </Text>
          <Button variant="default" loading={busy} onClick={() => void take()}>
            {t('snapshots.take')}
          </Button>
        </Group>
        {problem && <ProblemAlert problem={problem} />}
        {snapshots && snapshots.length > 0 && <SnapshotTable snapshots={snapshots} onShow={setShown} />}
        {shown && <SnapshotDialog snapshot={shown} onClose={() => setShown(null)} />}
      </Stack>
    </Fieldset>
  );
}
