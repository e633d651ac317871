import { Button } from '@mantine/core';
import { IconFileTypeDocx } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { savePaper } from '#renderer/components/save-made.ts';
import { tellSaved } from '#renderer/components/tell-saved.ts';
import { useAction } from '#renderer/components/use-action.ts';
import { useTextLanguage } from '#renderer/components/use-text-language.ts';
import { useTrainees } from '#renderer/data/courses/enrolments.ts';
import { useGroups } from '#renderer/data/courses/groups.ts';
import { useOrganisation } from '#renderer/data/organisation.ts';
import { useProgramme } from '#renderer/data/programmes.ts';
import { shownTitle } from '#renderer/features/programmes/index.ts';
import type { PaperFrame } from '#shared/documents/official/paper.ts';
import { costEstimate } from '#shared/documents/official/papers/cost-estimate.ts';
import type { Intake } from '#shared/model/course/intake.ts';
import type { EstimateLine } from '#shared/model/course/preparation.ts';

/** The estimate as a paper that the head approves. */
export function EstimateButton({ intake, lines }: { intake: Intake; lines: readonly EstimateLine[] }) {
  const { t } = useTranslation(['courses', 'programmes']);
  const language = useTextLanguage() === 'ru' ? 'ru' : 'kk';
  const organisation = useOrganisation();
  const programme = useProgramme(intake.programmeId);
  const groups = useGroups(intake.id);
  const trainees = useTrainees(intake.id);
  const { busy, problem, run } = useAction();
  const isKnown = organisation && programme && groups && trainees;
  const save = async () => {
    if (!isKnown) return;
    const data = {
      programme: { ...programme, studyForm: intake.studyForm },
      ...{ intake, lines, groups: groups.map(({ name }) => name), trainees: trainees.length },
    };
    const frame: PaperFrame = {
      ...{ organisation, language, number: '', date: null, texts: {}, signatories: [] },
      createdAt: new Date().toISOString(),
    };
    const title = shownTitle(programme) || t('programmes:untitled');
    const file = {
      name: t('preparation.estimate.fileName', { title, number: intake.number }),
      ...{ filter: t('programmes:export.filters.docx'), fallback: 'estimate' },
    };
    await run(() => savePaper(costEstimate(data, frame), organisation, file), tellSaved);
  };
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconFileTypeDocx size={16} aria-hidden />}
        loading={busy}
        disabled={!isKnown || lines.length === 0}
        onClick={() => void save()}
      >
        {t('preparation.estimate.save')}
      </Button>
      {problem && <ProblemAlert problem={problem} />}
    </>
  );
}
