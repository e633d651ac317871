import { Button, Fieldset, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ClauseLink } from '#renderer/components/clause-link.tsx';
import { askedRow } from '#renderer/components/go-to/asked-row.ts';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePartPermission } from '#renderer/components/permission/read-only.ts';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { useAction } from '#renderer/components/use-action.ts';
import type { PaperSources } from '#renderer/data/development/build-paper.ts';
import { type MadePaperKind, rulesOf } from '#renderer/data/development/paper-rules.ts';
import { preparePaper } from '#renderer/data/development/papers.ts';
import type { OfficialDocument } from '#shared/model/development/official-document.ts';
import { developmentMachine } from '#shared/model/workflow/development-machine.ts';
import { reviewMachine } from '#shared/model/workflow/review-machine.ts';
import { PaperEditor } from './paper-editor.tsx';
import { PaperHead } from './paper-head.tsx';
import { SignedPaper } from './signed-paper.tsx';

interface PaperLineProps {
  paper: OfficialDocument;
  kind: MadePaperKind;
  sources: PaperSources;
  open: boolean;
  onOpen: (id: string | null) => void;
}

/** One paper: its number and date, whether it is signed, and what it corrects. */
function PaperLine({ paper, kind, sources, open, onOpen }: PaperLineProps) {
  return (
    <Stack gap="xs" data-target={paper.id}>
      <PaperHead paper={paper} all={sources.view.documents} open={open} onOpen={onOpen} />
      {paper.signedOn && <SignedPaper paper={paper} onCorrected={onOpen} />}
      {open && !paper.signedOn && (
        <PaperEditor paper={{ ...paper, kind }} sources={sources} onDropped={() => onOpen(null)} />
      )}
    </Stack>
  );
}

const clauseOf = (kind: MadePaperKind): string | undefined =>
  kind === 'remarksSummary'
    ? 'O10-9'
    : [...developmentMachine.transitions, ...reviewMachine.transitions].find(
        ({ event }) => event === rulesOf(kind).event,
      )?.clause;

/** All papers of one kind: those that were signed, the one that is being written, and the way to begin one. */
export function PaperPart({ kind, sources }: { kind: MadePaperKind; sources: PaperSources }) {
  const { t } = useTranslation('development');
  const permission = usePartPermission();
  const { busy, problem, run } = useAction();
  const [open, setOpen] = useState(askedRow);
  const { view } = sources;
  const papers = view.documents.filter((one) => one.kind === kind);
  const clause = clauseOf(kind);
  // Where the last one is signed another may be needed: the council meets again, the discussion is held again.
  const mayBegin = papers.every(({ signedOn }) => signedOn !== null);
  return (
    <Fieldset legend={t(`papers.${kind}`)}>
      <Stack gap="sm">
        {clause && <ClauseLink clause={clause} />}
        {papers.map((paper) => (
          <PaperLine
            key={paper.id}
            paper={paper}
            kind={kind}
            sources={sources}
            open={open === paper.id}
            onOpen={setOpen}
          />
        ))}
        {problem && <ProblemAlert problem={problem} />}
        {mayBegin && (
          <div>
            <NeedsPermission permission={permission}>
              <Button
                variant="light"
                loading={busy}
                aria-label={t(
                  papers.length > 0 ? 'paperWork.prepareAnotherNamed' : 'paperWork.prepareNamed',
                  {
                    paper: t(`papers.${kind}`),
                  },
                )}
                onClick={() => void run(() => preparePaper(view.development.programmeId, kind), setOpen)}
              >
                {t(papers.length > 0 ? 'paperWork.prepareAnother' : 'paperWork.prepare')}
              </Button>
            </NeedsPermission>
          </div>
        )}
      </Stack>
    </Fieldset>
  );
}
