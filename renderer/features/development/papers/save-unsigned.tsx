import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { tellSaved } from '#renderer/components/tell-saved.ts';
import { useAction } from '#renderer/components/use-action.ts';
import { platform } from '#renderer/platform/current.ts';
import type { Outcome } from '#shared/model/problem.ts';

/** Saves a paper as it stands, without a signature: to be printed, or sent round. `make`: its docx. */
export function SaveUnsigned({ make }: { make: () => Promise<Outcome<File>> }) {
  const { t } = useTranslation('development');
  const { busy, problem, run } = useAction();
  const save = async () => {
    const file = await make();
    if (!file.ok) return file;
    return platform.saveFile({
      suggestedName: file.value.name,
      bytes: new Uint8Array(await file.value.arrayBuffer()),
      filters: [{ name: t('programmes:export.filters.docx'), extensions: ['docx'] }],
    });
  };
  return (
    <>
      <Button
        variant="default"
        loading={busy}
        leftSection={<IconDownload size={16} aria-hidden />}
        onClick={() => void run(save, tellSaved)}
      >
        {t('paperWork.saveDocx')}
      </Button>
      {problem && <ProblemAlert problem={problem} />}
    </>
  );
}
