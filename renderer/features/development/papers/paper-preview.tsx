import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { PageList } from '#renderer/components/page-view/page-list.tsx';
import { Preview } from '#renderer/components/page-view/preview.tsx';
import { useLaidOut } from '#renderer/components/page-view/use-laid-out.ts';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { askDocuments } from '#renderer/workers/documents.ts';
import type { OfficialPaper } from '#shared/documents/official/paper.ts';
import type { DocumentSettings } from '#shared/model/document-settings.ts';
import type { Outcome } from '#shared/model/problem.ts';
import classes from './papers.module.css';

interface PaperPreviewProps {
  built: Outcome<OfficialPaper>;
  settings: DocumentSettings;
}

const layOut = (written: string) => askDocuments('paperPages', JSON.parse(written));

/** The pages of a paper as they will be printed, or why it cannot be made yet. */
export function PaperPreview({ built, settings }: PaperPreviewProps) {
  const { t } = useTranslation('development');
  // Built anew with every change of the programme: written down, it is seen whether anything of the paper has changed.
  const written = useMemo(
    () => (built.ok ? JSON.stringify({ document: built.value.document, settings }) : null),
    [built, settings],
  );
  const pages = useLaidOut(written, layOut);
  if (!built.ok) return <ProblemAlert problem={built.problem} />;
  return (
    <Preview pages={pages}>
      {(laidOut) => (
        <>
          {laidOut.leftOut !== undefined && (
            <Text size="sm">
              {t('paperWork.firstPages', {
                shown: laidOut.pages.length,
                all: laidOut.pages.length + laidOut.leftOut,
              })}
            </Text>
          )}
          <div className={classes.preview}>
            <PageList document={laidOut} />
          </div>
        </>
      )}
    </Preview>
  );
}
