import { Button } from '@mantine/core';
import { IconFileTypeDocx } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { savePaper } from '#renderer/components/save-made.ts';
import { tellSaved } from '#renderer/components/tell-saved.ts';
import { useAction } from '#renderer/components/use-action.ts';
import { useTextLanguage } from '#renderer/components/use-text-language.ts';
import { useOrganisation } from '#renderer/data/organisation.ts';
import { flush } from '#renderer/data/pending-saves.ts';
import { useProgramme } from '#renderer/data/programmes.ts';
import { shownTitle } from '#renderer/features/programmes/index.ts';
import type { OfficialPaper, PaperFrame } from '#shared/documents/official/paper.ts';
import type { Intake } from '#shared/model/course/intake.ts';
import type { Signatory } from '#shared/model/development/official-document.ts';
import { failure } from '#shared/model/problem.ts';

interface PaperButtonProps<Data> {
  intake: Intake;
  label: string;
  /** What the file is called: the course and the number of the intake are its params. */
  fileName: (params: { title: string; number: number }) => string;
  /** The name of the file where nothing of the other one may stand in it. */
  fallback: string;
  /** Reads what the paper says and who signs it; null where the intake is not here. */
  read: (intakeId: string) => Promise<{ data: Data; signatories: Signatory[] } | null>;
  make: (data: Data, frame: PaperFrame) => OfficialPaper;
}

/** Saves a paper of an intake as docx where the person chooses, with all that was typed. */
export function PaperButton<Data>({ intake, label, fileName, fallback, read, make }: PaperButtonProps<Data>) {
  const { t } = useTranslation('programmes');
  const language = useTextLanguage() === 'ru' ? 'ru' : 'kk';
  const organisation = useOrganisation();
  const programme = useProgramme(intake.programmeId);
  const { busy, problem, run } = useAction();
  const save = async () => {
    if (!organisation) return failure('intakeMissing');
    if ((await flush()).status === 'failed') return failure('exportUnsaved');
    const found = await read(intake.id);
    if (!found) return failure('intakeMissing');
    const frame: PaperFrame = {
      ...{ organisation, language, number: '', date: null, texts: {} },
      ...{ signatories: found.signatories, createdAt: new Date().toISOString() },
    };
    const title = (programme && shownTitle(programme)) || t('untitled');
    const name = fileName({ title, number: intake.number });
    const file = { name, filter: t('export.filters.docx'), fallback };
    return savePaper(make(found.data, frame), organisation, file);
  };
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconFileTypeDocx size={16} aria-hidden />}
        loading={busy}
        disabled={!organisation || !programme}
        onClick={() => void run(save, tellSaved)}
      >
        {label}
      </Button>
      {problem && <ProblemAlert problem={problem} />}
    </>
  );
}
