import { Button, Group, Loader, Modal, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePermission } from '#renderer/components/permission/use-permission.ts';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { useTextLanguage } from '#renderer/components/use-text-language.ts';
import { spokenTime } from '#renderer/components/written-time.ts';
import { flush } from '#renderer/data/pending-saves.ts';
import type { SnapshotInfo, SnapshotPreview } from '#renderer/data/store/snapshot-info.ts';
import { previewSnapshot, restoreSnapshot } from '#renderer/data/store/store.ts';
import type { Outcome, Problem } from '#shared/model/problem.ts';
import { PreviewView } from '../preview-view.tsx';

/** What is in one snapshot, and the way back to it; what is here now is kept first. */
export function SnapshotDialog({ snapshot, onClose }: { snapshot: SnapshotInfo; onClose: () => void }) {
  const { t } = useTranslation('data');
  const language = useTextLanguage();
  const [found, setFound] = useState<Outcome<SnapshotPreview> | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const permission = usePermission('restoreData');
  useEffect(() => {
    let current = true;
    void previewSnapshot(snapshot.name).then((preview) => current && setFound(preview));
    return () => {
      current = false;
    };
  }, [snapshot.name]);
  const bringBack = async () => {
    setBusy(true);
    await flush();
    const restored = await restoreSnapshot(snapshot.name);
    // Where it worked, the page is being loaded again.
    if (restored.ok) return;
    setBusy(false);
    setProblem(restored.problem);
  };
  const time = spokenTime(snapshot.createdAt, language);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('snapshots.of', { time })}
      closeButtonProps={{ 'aria-label': t('app:actions.close') }}
      size="lg"
    >
      <Stack gap="sm">
        {!found && <Loader size="sm" role="status" aria-label={t('app:loading')} />}
        {found && !found.ok && <ProblemAlert problem={found.problem} />}
        {found?.ok && <PreviewView preview={found.value} />}
        {found?.ok && <Text size="sm">{t('snapshots.keptFirst')}</Text>}
        {problem && <ProblemAlert problem={problem} />}
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            {t('app:actions.cancel')}
          </Button>
          {found?.ok && (
            <NeedsPermission permission={permission}>
              <Button loading={busy} onClick={() => void bringBack()}>
                {t('snapshots.bringBack')}
              </Button>
            </NeedsPermission>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}
