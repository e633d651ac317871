import { Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePartPermission } from '#renderer/components/permission/read-only.ts';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { useAction } from '#renderer/components/use-action.ts';
import { saveAttachment, useAttachment } from '#renderer/data/attachments.ts';
import { isMadePaper } from '#renderer/data/development/paper-rules.ts';
import { preparePaper } from '#renderer/data/development/papers.ts';
import type { OfficialDocument } from '#shared/model/development/official-document.ts';
import { failure } from '#shared/model/problem.ts';
import classes from './papers.module.css';

interface SignedPaperProps {
  paper: OfficialDocument;
  /** Opens the paper that corrects this one. */
  onCorrected: (id: string) => void;
}

/** A paper that was signed: its file and the hash of it. It never changes; a correction is a new paper. */
export function SignedPaper({ paper, onCorrected }: SignedPaperProps) {
  const { t } = useTranslation('development');
  const permission = usePartPermission();
  const attachment = useAttachment(paper.attachmentId ?? '');
  const saving = useAction();
  const correcting = useAction();
  const { kind } = paper;
  const save = () =>
    void saving.run(
      async () =>
        attachment
          ? saveAttachment(attachment, t('attachments:fileType'))
          : failure('attachmentMissing', { name: t(`papers.${kind}`) }),
      (saved) => {
        if (saved.state === 'cancelled') return;
        notifications.show({
          color: 'teal',
          message: t('attachments:saved', { name: saved.name }),
          closeButtonProps: { 'aria-label': t('app:actions.close') },
        });
      },
    );
  return (
    <Stack gap="xs">
      <Text size="xs" c="dimmed">
        {t('paperWork.hash')} <span className={classes.hash}>{paper.hash}</span>
      </Text>
      {saving.problem && <ProblemAlert problem={saving.problem} />}
      {correcting.problem && <ProblemAlert problem={correcting.problem} />}
      <Group gap="xs">
        <Button
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
          loading={saving.busy}
          aria-label={t('paperWork.saveSignedNamed', { paper: t(`papers.${kind}`), number: paper.number })}
          onClick={save}
        >
          {t('paperWork.saveSigned')}
        </Button>
        {isMadePaper(kind) && (
          <NeedsPermission permission={permission}>
            <Button
              variant="subtle"
              loading={correcting.busy}
              onClick={() =>
                void correcting.run(() => preparePaper(paper.programmeId, kind, paper.id), onCorrected)
              }
            >
              {t('paperWork.correct')}
            </Button>
          </NeedsPermission>
        )}
      </Group>
    </Stack>
  );
}
