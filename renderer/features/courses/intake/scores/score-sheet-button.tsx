import { Button } from '@mantine/core';
import { IconFileTypeDocx } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { tellSaved } from '#renderer/components/tell-saved.ts';
import { useAction } from '#renderer/components/use-action.ts';
import { useTextLanguage } from '#renderer/components/use-text-language.ts';
import { useOrganisation } from '#renderer/data/organisation.ts';
import { useProgramme } from '#renderer/data/programmes.ts';
import { shownTitle } from '#renderer/features/programmes/index.ts';
import { saveScoreSheet } from './save-score-sheet.ts';
import type { IntakeResults } from './use-results.ts';

/** The points as the paper that the commission signs. */
export function ScoreSheetButton({ results }: { results: IntakeResults }) {
  const { t } = useTranslation(['courses', 'programmes']);
  const language = useTextLanguage() === 'ru' ? 'ru' : 'kk';
  const organisation = useOrganisation();
  const programme = useProgramme(results.intake.programmeId);
  const { busy, problem, run } = useAction();
  const save = async () => {
    if (!organisation || !programme) return;
    const name = t('scores.sheet.fileName', {
      title: shownTitle(programme) || t('programmes:untitled'),
      number: results.intake.number,
    });
    const filter = t('programmes:export.filters.docx');
    await run(() => saveScoreSheet({ results, programme, organisation, language, name, filter }), tellSaved);
  };
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconFileTypeDocx size={16} aria-hidden />}
        loading={busy}
        disabled={!organisation || !programme}
        onClick={() => void save()}
      >
        {t('scores.sheet.save')}
      </Button>
      {problem && <ProblemAlert problem={problem} />}
    </>
  );
}
