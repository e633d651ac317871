import { Alert, Center, Loader } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PageList } from '#renderer/components/page-view/page-list.tsx';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import type { OfficialPaper } from '#shared/documents/official/paper.ts';
import type { DocumentSettings } from '#shared/model/document-settings.ts';
import type { Outcome } from '#shared/model/problem.ts';
import classes from './papers.module.css';
import { usePaperPages } from './use-paper-pages.ts';

interface PaperPreviewProps {
  built: Outcome<OfficialPaper>;
  settings: DocumentSettings;
}

/** The pages of a paper as they will be printed, or why it cannot be made yet. */
export function PaperPreview({ built, settings }: PaperPreviewProps) {
  const { t } = useTranslation('programmes');
  const { laidOut, failed } = usePaperPages(built.ok ? built.value.document : null, settings);
  if (!built.ok) return <ProblemAlert problem={built.problem} />;
  if (failed) {
    return (
      <Alert color="red" role="alert">
        {t('preview.failed')}
      </Alert>
    );
  }
  if (!laidOut) {
    return (
      <Center h={200}>
        <Loader role="status" aria-label={t('app:loading')} />
      </Center>
    );
  }
  return (
    <div className={classes.preview}>
      <PageList document={laidOut} />
    </div>
  );
}
