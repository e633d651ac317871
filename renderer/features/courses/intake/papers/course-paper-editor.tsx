import { Button, Fieldset, Group, Skeleton, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { type CoursePaperKind, coursePaperRules } from '#renderer/data/courses/papers/course-paper-rules.ts';
import { coursePaperFile } from '#renderer/data/courses/papers/prepare-course-paper.ts';
import { useBuiltPaper } from '#renderer/data/courses/papers/use-course-papers.ts';
import { useOrganisation } from '#renderer/data/organisation.ts';
import { flush } from '#renderer/data/pending-saves.ts';
import {
  DropPaper,
  PaperFacts,
  PaperNumbering,
  PaperPlaces,
  PaperPreview,
  PaperSignatories,
  SaveUnsigned,
  SignDialog,
  useMaySign,
} from '#renderer/features/development/index.ts';
import type { OfficialDocument } from '#shared/model/development/official-document.ts';
import { success } from '#shared/model/problem.ts';
import type { Signing } from './course-paper-part.tsx';
import classes from './papers.module.css';

interface CoursePaperEditorProps {
  paper: OfficialDocument;
  kind: CoursePaperKind;
  signing: Signing;
  onDropped: () => void;
}

/** What stands in the way of the signature, or the way to it. */
function SignPart({ paper, kind, signing }: Omit<CoursePaperEditorProps, 'onDropped'>) {
  const { t } = useTranslation('development');
  const [open, setOpen] = useState(false);
  const ownerTable = coursePaperRules[kind].of === 'intake' ? 'intakes' : 'enrolments';
  const permission = useMaySign(paper, { ownerTable });
  const sign = async (on: string) => {
    const made = await coursePaperFile(paper, t(`papers.${kind}`));
    return made.ok ? signing.sign(made.value.record, on, made.value.file) : made;
  };
  return (
    <Stack gap="xs">
      {signing.missing.map((problem) => (
        <ProblemAlert key={JSON.stringify(problem)} problem={problem} />
      ))}
      {signing.missing.length === 0 && (
        <Group>
          <NeedsPermission permission={permission}>
            <Button onClick={() => void flush().then(() => setOpen(true))}>{t('paperWork.sign')}</Button>
          </NeedsPermission>
        </Group>
      )}
      {open && <SignDialog paper={paper} sign={sign} onClose={() => setOpen(false)} />}
    </Stack>
  );
}

/** A paper that is not signed yet: what is known stands in it, a person may write over it, the pages show it. */
export function CoursePaperEditor({ paper, kind, signing, onDropped }: CoursePaperEditorProps) {
  const { t } = useTranslation('development');
  const built = useBuiltPaper(paper);
  const organisation = useOrganisation();
  const { parts } = coursePaperRules[kind];
  const make = async () => {
    const made = await coursePaperFile(paper, t(`papers.${kind}`));
    return made.ok ? success(made.value.file) : made;
  };
  if (!built || !organisation) return <Skeleton h={320} />;
  return (
    <div className={classes.sides}>
      <Stack gap="md">
        <PaperNumbering paper={paper} kind={kind} />
        <PaperFacts paper={paper} kind={kind} />
        {parts.length > 0 && (
          <Fieldset legend={t('paperWork.people.title')}>
            <PaperSignatories paper={paper} kind={kind} />
          </Fieldset>
        )}
        {built.ok && (
          <Fieldset legend={t('paperWork.texts')}>
            <PaperPlaces paper={paper} places={built.value.places} />
          </Fieldset>
        )}
        <SignPart paper={paper} kind={kind} signing={signing} />
        <Group>
          {built.ok && <SaveUnsigned make={make} />}
          <DropPaper paper={paper} onDropped={onDropped} />
        </Group>
      </Stack>
      <section aria-label={t('paperWork.pages')} className={classes.pages}>
        <PaperPreview built={built} settings={organisation.documents} />
      </section>
    </div>
  );
}
