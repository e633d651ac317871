import { Button, Fieldset, Group, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePermission } from '#renderer/components/permission/use-permission.ts';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { buildPaper, type PaperSources } from '#renderer/data/development/build-paper.ts';
import { paperFile } from '#renderer/data/development/paper-file.ts';
import { eventOfPaper, type MadePaperKind } from '#renderer/data/development/paper-rules.ts';
import { signPaper } from '#renderer/data/development/papers.ts';
import { storedPaper } from '#renderer/data/development/stored-paper.ts';
import { flush } from '#renderer/data/pending-saves.ts';
import type { OfficialDocument } from '#shared/model/development/official-document.ts';
import { type Outcome, success } from '#shared/model/problem.ts';
import { type OpenStep, useOpenSteps } from '../way/step/next-steps.ts';
import { StepDialog } from '../way/step/step-dialog.tsx';
import { DropPaper } from './drop-paper.tsx';
import { PaperFacts } from './paper-facts.tsx';
import { PaperNumbering } from './paper-numbering.tsx';
import { PaperPlaces } from './paper-places.tsx';
import { PaperPreview } from './paper-preview.tsx';
import { PaperSignatories } from './paper-signatories.tsx';
import classes from './papers.module.css';
import { SaveUnsigned } from './save-unsigned.tsx';
import { SignDialog } from './sign-dialog.tsx';
import { useMaySign } from './use-may-sign.ts';

interface PaperEditorProps {
  paper: OfficialDocument & { kind: MadePaperKind };
  sources: PaperSources;
  onDropped: () => void;
}

/** The paper as all that was typed leaves it, and its docx. Problems: those of `storedPaper` and of its maker. */
async function madeFile(
  paper: OfficialDocument,
  sources: PaperSources,
  name: string,
): Promise<Outcome<{ record: OfficialDocument; file: File }>> {
  const stored = await storedPaper(paper, sources);
  if (!stored.ok) return stored;
  const { record } = stored.value;
  const built = buildPaper(record, stored.value.sources);
  if (!built.ok) return built;
  const file = await paperFile(record, built.value, sources.content.organisation.documents, name);
  return file.ok ? success({ record, file: file.value }) : file;
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
  const bySignature = useMaySign(paper);
  const sign = async (on: string) => {
    const made = await madeFile(paper, sources, t(`papers.${paper.kind}`));
    return made.ok ? signPaper(made.value.record, on, made.value.file) : made;
  };
  const permission = alone ? bySignature : byStep;
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
      {signing && alone && <SignDialog paper={paper} sign={sign} onClose={() => setSigning(false)} />}
    </Stack>
  );
}

/** A paper that is not signed yet: what is known stands in it, a person may write over it, the pages show it. */
export function PaperEditor({ paper, sources, onDropped }: PaperEditorProps) {
  const { t } = useTranslation('development');
  const make = async () => {
    const made = await madeFile(paper, sources, t(`papers.${paper.kind}`));
    return made.ok ? success(made.value.file) : made;
  };
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
        <Group>
          {built.ok && <SaveUnsigned make={make} />}
          <DropPaper paper={paper} onDropped={onDropped} />
        </Group>
      </Stack>
      <section aria-label={t('paperWork.pages')} className={classes.pages}>
        <PaperPreview built={built} settings={sources.content.organisation.documents} />
      </section>
    </div>
  );
}
