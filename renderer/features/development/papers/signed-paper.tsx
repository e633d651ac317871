import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePartPermission } from '#renderer/components/permission/read-only.ts';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { useAction } from '#renderer/components/use-action.ts';
import { isMadePaper } from '#renderer/data/development/paper-rules.ts';
import { preparePaper } from '#renderer/data/development/papers.ts';
import type { OfficialDocument } from '#shared/model/development/official-document.ts';
import classes from './papers.module.css';
import { SaveSignedFile } from './save-signed-file.tsx';

interface SignedPaperProps {
  paper: OfficialDocument;
  /** Opens the paper that corrects this one; absent where nothing is corrected from here. */
  onCorrected?: (id: string) => void;
}

/** A paper that was signed: its file and the hash of it. It never changes; a correction is a new paper. */
export function SignedPaper({ paper, onCorrected }: SignedPaperProps) {
  const { t } = useTranslation('development');
  const permission = usePartPermission();
  const { busy, problem, run } = useAction();
  const { kind } = paper;
  return (
    <Stack gap="xs">
      <Text size="xs" c="dimmed">
        {t('paperWork.hash')} <span className={classes.hash}>{paper.hash}</span>
      </Text>
      {problem && <ProblemAlert problem={problem} />}
      <Group gap="xs">
        <SaveSignedFile paper={paper} />
        {onCorrected && isMadePaper(kind) && (
          <NeedsPermission permission={permission}>
            <Button
              variant="subtle"
              loading={busy}
              onClick={() => void run(() => preparePaper(paper.programmeId, kind, paper.id), onCorrected)}
            >
              {t('paperWork.correct')}
            </Button>
          </NeedsPermission>
        )}
      </Group>
    </Stack>
  );
}
