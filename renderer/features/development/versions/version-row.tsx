import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageList } from '#renderer/components/page-view/page-list.tsx';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { tellSaved } from '#renderer/components/tell-saved.ts';
import { useAction } from '#renderer/components/use-action.ts';
import { readKeptText } from '#renderer/data/development/kept-text.ts';
import type { KeptVersion } from '#renderer/data/development/versions.ts';
import { useUserNames } from '#renderer/data/users.ts';
import { askPages } from '#renderer/workers/documents.ts';
import type { LaidOutDocument } from '#shared/documents/layout/laid-out-document.ts';
import { failure, success } from '#shared/model/problem.ts';
import { saveVersion } from './version-files.ts';
import classes from './versions.module.css';

/** One kept text: why, when and by whom it was kept; its pages, and its files. */
export function VersionRow({ kept, name }: { kept: KeptVersion; name: string }) {
  const { t } = useTranslation('development');
  const names = useUserNames();
  const { busy, problem, run } = useAction();
  const [pages, setPages] = useState<LaidOutDocument | null>(null);
  const by = kept.step?.by && names?.get(kept.step.by);
  const open = async () => {
    const text = await readKeptText(kept.version);
    if (!text.ok) return text;
    try {
      return success(await askPages(text.value));
    } catch (error) {
      return failure('exportFailed', { reason: error instanceof Error ? error.message : String(error) });
    }
  };
  return (
    <li>
      <Stack gap={4}>
        <Text size="sm" fw={500}>
          {name}
        </Text>
        {by && <Text size="sm">{t('steps.by', { name: by })}</Text>}
        <Group gap="xs">
          <Button
            variant="default"
            size="compact-sm"
            loading={busy}
            aria-label={t('versions.openNamed', { version: name })}
            onClick={() => void run(open, setPages)}
          >
            {t('versions.open')}
          </Button>
          {(['docx', 'programmeFile'] as const).map((kind) => (
            <Button
              key={kind}
              variant="subtle"
              size="compact-sm"
              loading={busy}
              aria-label={t(`versions.save.${kind}Named`, { version: name })}
              onClick={() => void run(() => saveVersion(kept, kind, t), tellSaved)}
            >
              {t(`versions.save.${kind}`)}
            </Button>
          ))}
        </Group>
        {problem && <ProblemAlert problem={problem} />}
      </Stack>
      <Modal
        opened={pages !== null}
        onClose={() => setPages(null)}
        size="xl"
        title={name}
        closeButtonProps={{ 'aria-label': t('app:actions.close') }}
      >
        <div className={classes.pages}>{pages && <PageList document={pages} />}</div>
      </Modal>
    </li>
  );
}
