import { Button, Fieldset, Group, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePartPermission } from '#renderer/components/permission/read-only.ts';
import { usePermission } from '#renderer/components/permission/use-permission.ts';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { tellSaved } from '#renderer/components/tell-saved.ts';
import { useAction } from '#renderer/components/use-action.ts';
import { buildPaper, type PaperSources } from '#renderer/data/development/build-paper.ts';
import { eventOfPaper, type MadePaperKind } from '#renderer/data/development/paper-rules.ts';
import { dropPaper } from '#renderer/data/development/papers.ts';
import { storedPaper } from '#renderer/data/development/stored-paper.ts';
import { flush } from '#renderer/data/pending-saves.ts';
import { platform } from '#renderer/platform/current.ts';
import type { OfficialDocument } from '#shared/model/development/official-document.ts';
import { type OpenStep, useOpenSteps } from '../way/step/next-steps.ts';
import { StepDialog } from '../way/step/step-dialog.tsx';
import { PaperFacts } from './paper-facts.tsx';
import { paperFile } from './paper-file.ts';
import { PaperNumbering } from './paper-numbering.tsx';
import { PaperPlaces } from './paper-places.tsx';
import { PaperPreview } from './paper-preview.tsx';
import { PaperSignatories } from './paper-signatories.tsx';
import classes from './papers.module.css';
import { SignDialog } from './sign-dialog.tsx';

interface PaperEditorProps {
  paper: OfficialDocument & { kind: MadePaperKind };
  sources: PaperSources;
  onDropped: () => void;
}

/** Saves the paper as it stands, without a signature: to be printed, or sent round. */
function SaveUnsigned({ paper, sources }: Omit<PaperEditorProps, 'onDropped'>) {
  const { t } = useTranslation('development');
  const { busy, problem, run } = useAction();
  const save = async () => {
    const stored = await storedPaper(paper, sources);
    if (!stored.ok) return stored;
    const built = buildPaper(stored.value.record, stored.value.sources);
    if (!built.ok) return built;
    const file = await paperFile(stored.value.record, built.value, sources, t(`papers.${paper.kind}`));
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

/** The step that signs this paper, where it is open now. */
const stepOf = (steps: readonly OpenStep[] | undefined, event: ReturnType<typeof eventOfPaper>) =>
  steps?.find(({ transition }) => transition.event === event);

/** Signs the paper: by its step where it has one, alone where it has none or corrects a signed paper. */
function SignPart({ paper, sources }: Omit<PaperEditorProps, 'onDropped'>) {
  const { t } = useTranslation('development');
  const steps = useOpenSteps(sources);
  const [signing, setSigning] = useState(false);
  const event = eventOfPaper(paper);
  const step = stepOf(steps, event);
  const alone = !step && (event === null || paper.corrects !== null);
  const byStep = usePermission({
    table: 'workflowSteps',
    kind: 'create',
    recordId: '',
    fields: { machine: sources.review ? 'review' : 'development', event },
  });
  const part = usePartPermission();
  const permission = alone ? part : byStep;
  if (!steps) return null;
  if (!step && !alone) return <Text size="sm">{t('paperWork.stepLater')}</Text>;
  const missing = step?.missing ?? [];
  return (
    <Stack gap="xs">
      {missing.map((problem) => (
        <ProblemAlert key={JSON.stringify(problem)} problem={problem} />
      ))}
      {missing.length === 0 && (
        <Group>
          <NeedsPermission permission={permission}>
            <Button onClick={() => void flush().then(() => setSigning(true))}>{t('paperWork.sign')}</Button>
          </NeedsPermission>
        </Group>
      )}
      {signing && step && (
        <StepDialog transition={step.transition} sources={sources} onClose={() => setSigning(false)} />
      )}
      {signing && alone && <SignDialog paper={paper} sources={sources} onClose={() => setSigning(false)} />}
    </Stack>
  );
}

/** A paper that is not signed yet: what is known stands in it, a person may write over it, the pages show it. */
export function PaperEditor({ paper, sources, onDropped }: PaperEditorProps) {
  const { t } = useTranslation('development');
  const permission = usePartPermission();
  const dropping = useAction();
  const built = useMemo(() => buildPaper(paper, sources), [paper, sources]);
  return (
    <div className={classes.sides}>
      <Stack gap="md">
        <PaperNumbering paper={paper} kind={paper.kind} />
        <PaperFacts paper={paper} kind={paper.kind} />
        <Fieldset legend={t('paperWork.people.title')}>
          <PaperSignatories paper={paper} kind={paper.kind} />
        </Fieldset>
        {built.ok && (
          <Fieldset legend={t('paperWork.texts')}>
            <PaperPlaces paper={paper} places={built.value.places} />
          </Fieldset>
        )}
        <SignPart paper={paper} sources={sources} />
        {dropping.problem && <ProblemAlert problem={dropping.problem} />}
        <Group>
          {built.ok && <SaveUnsigned paper={paper} sources={sources} />}
          <NeedsPermission permission={permission}>
            <Button
              variant="subtle"
              color="red"
              loading={dropping.busy}
              onClick={() => void dropping.run(() => dropPaper(paper), onDropped)}
            >
              {t('paperWork.drop')}
            </Button>
          </NeedsPermission>
        </Group>
      </Stack>
      <section aria-label={t('paperWork.pages')} className={classes.pages}>
        <PaperPreview built={built} settings={sources.content.organisation.documents} />
      </section>
    </div>
  );
}
