import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { tellSaved } from '#renderer/components/tell-saved.ts';
import { useAction } from '#renderer/components/use-action.ts';
import { saveAttachment, useAttachment } from '#renderer/data/attachments.ts';
import type { OfficialDocument } from '#shared/model/development/official-document.ts';
import { failure } from '#shared/model/problem.ts';

/** Saves a copy of the file that was signed. */
export function SaveSignedFile({ paper }: { paper: OfficialDocument }) {
  const { t } = useTranslation('development');
  const attachment = useAttachment(paper.attachmentId ?? '');
  const { busy, problem, run } = useAction();
  const name = t(`papers.${paper.kind}`);
  const save = () =>
    void run(
      async () =>
        attachment
          ? saveAttachment(attachment, t('attachments:fileType'))
          : failure('attachmentMissing', { name }),
      tellSaved,
    );
  return (
    <>
      {problem && <ProblemAlert problem={problem} />}
      <Button
        variant="default"
        leftSection={<IconDownload size={16} aria-hidden />}
        loading={busy}
        aria-label={t('paperWork.saveSignedNamed', { paper: name, number: paper.number })}
        onClick={save}
      >
        {t('paperWork.saveSigned')}
      </Button>
    </>
  );
}
