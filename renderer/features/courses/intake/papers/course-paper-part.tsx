import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePartPermission } from '#renderer/components/permission/read-only.ts';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { useAction } from '#renderer/components/use-action.ts';
import type { CoursePaperKind } from '#renderer/data/courses/papers/course-paper-rules.ts';
import { prepareCoursePaper } from '#renderer/data/courses/papers/prepare-course-paper.ts';
import { useCoursePapers } from '#renderer/data/courses/papers/use-course-papers.ts';
import { PaperHead, SaveSignedFile } from '#renderer/features/development/index.ts';
import type { OfficialDocument } from '#shared/model/development/official-document.ts';
import type { Outcome, Problem } from '#shared/model/problem.ts';
import { CoursePaperEditor } from './course-paper-editor.tsx';

/** How papers of a kind are signed. */
export interface Signing {
  /** What stands in the way of the signature. */
  missing: readonly Problem[];
  /** Signs the paper, and writes what goes with that. */
  sign: (paper: OfficialDocument, on: string, file: File) => Promise<Outcome<null>>;
}

interface CoursePaperPartProps {
  kind: CoursePaperKind;
  /** The intake, or the trainee in it. */
  ownerId: string;
  signing: Signing;
}

/** All papers of one kind of an intake: those that were signed, the one that is being written, the way to begin one. */
export function CoursePaperPart({ kind, ownerId, signing }: CoursePaperPartProps) {
  const { t } = useTranslation('development');
  const permission = usePartPermission();
  const { busy, problem, run } = useAction();
  const [open, setOpen] = useState<string | null>(null);
  const papers = useCoursePapers(ownerId)?.filter((one) => one.kind === kind);
  if (!papers) return null;
  const name = t(`papers.${kind}`);
  const begun = papers.some(({ signedOn }) => signedOn === null);
  const begin = (corrects: string | null) =>
    void run(() => prepareCoursePaper(kind, ownerId, corrects), setOpen);
  const again = papers.length > 0;
  return (
    <Stack gap="sm">
      {papers.map((paper) => (
        <Stack key={paper.id} gap="xs" data-target={paper.id}>
          <PaperHead paper={paper} all={papers} open={open === paper.id} onOpen={setOpen} />
          {paper.signedOn !== null && (
            <Group gap="xs">
              <SaveSignedFile paper={paper} />
              {!begun && (
                <NeedsPermission permission={permission}>
                  <Button variant="subtle" loading={busy} onClick={() => begin(paper.id)}>
                    {t('paperWork.correct')}
                  </Button>
                </NeedsPermission>
              )}
            </Group>
          )}
          {open === paper.id && paper.signedOn === null && (
            <CoursePaperEditor paper={paper} kind={kind} signing={signing} onDropped={() => setOpen(null)} />
          )}
        </Stack>
      ))}
      {problem && <ProblemAlert problem={problem} />}
      {!begun && (
        <div>
          <NeedsPermission permission={permission}>
            <Button
              variant="light"
              loading={busy}
              aria-label={t(again ? 'paperWork.prepareAnotherNamed' : 'paperWork.prepareNamed', {
                paper: name,
              })}
              onClick={() => begin(null)}
            >
              {t(again ? 'paperWork.prepareAnother' : 'paperWork.prepare')}
            </Button>
          </NeedsPermission>
        </div>
      )}
    </Stack>
  );
}
