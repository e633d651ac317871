import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePartPermission } from '#renderer/components/permission/read-only.ts';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { useAction } from '#renderer/components/use-action.ts';
import { dropPaper } from '#renderer/data/development/papers.ts';
import type { OfficialDocument } from '#shared/model/development/official-document.ts';

/** Throws a paper away that was not signed. */
export function DropPaper({ paper, onDropped }: { paper: OfficialDocument; onDropped: () => void }) {
  const { t } = useTranslation('development');
  const permission = usePartPermission();
  const { busy, problem, run } = useAction();
  return (
    <>
      {problem && <ProblemAlert problem={problem} />}
      <NeedsPermission permission={permission}>
        <Button
          variant="subtle"
          color="red"
          loading={busy}
          onClick={() => void run(() => dropPaper(paper), onDropped)}
        >
          {t('paperWork.drop')}
        </Button>
      </NeedsPermission>
    </>
  );
}
