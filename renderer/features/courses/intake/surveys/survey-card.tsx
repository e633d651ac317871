import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { offerBack } from '#renderer/components/offer-back.tsx';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePartPermission } from '#renderer/components/permission/read-only.ts';
import { type AnsweredSurvey, updateSurvey } from '#renderer/data/courses/surveys.ts';
import type { Intake } from '#shared/model/course/intake.ts';
import { attempt } from '../trainees/attempt.ts';
import { AnswerDialog } from './answer-dialog.tsx';
import { FormImportDialog } from './form-import/form-import-dialog.tsx';
import { FormLink } from './form-link.tsx';
import { ResultsView } from './results-view.tsx';
import { SurveyEditor } from './survey-editor.tsx';

interface SurveyCardProps {
  intake: Intake;
  answered: AnsweredSurvey;
}

type Opened = 'edit' | 'answer' | 'import' | null;

/** One survey: what it asks, how many answered, and what to do with it. */
export function SurveyCard({ intake, answered }: SurveyCardProps) {
  const { t } = useTranslation('courses');
  const permission = usePartPermission();
  const [opened, setOpened] = useState<Opened>(null);
  const [showsResults, setShowsResults] = useState(false);
  const { survey, responses } = answered;
  const close = () => setOpened(null);
  const remove = async () => {
    const setDeleted = (deletedAt: string | null) => attempt(() => updateSurvey(survey, { deletedAt }));
    if (!(await setDeleted(new Date().toISOString()))) return;
    offerBack({
      id: `survey-${survey.id}`,
      message: t('surveys.removed', { title: survey.title }),
      button: t('trainees.undo'),
      bringBack: () => setDeleted(null),
    });
  };
  const action = (what: Exclude<Opened, null>) => (
    <NeedsPermission permission={permission}>
      <Button variant="default" onClick={() => setOpened(what)}>
        {t(`surveys.${what}`)}
      </Button>
    </NeedsPermission>
  );
  return (
    <Paper withBorder p="sm" data-target={survey.id} lang={survey.language}>
      <Stack gap="xs">
        <Title order={3} size="h5">
          {survey.title || t('surveys.untitled')}
        </Title>
        <Text size="sm">
          {t('surveys.state', {
            language: t(`trainees.languages.${survey.language}`),
            questions: survey.questions.length,
            responses: responses.length,
          })}
        </Text>
        <FormLink survey={survey} />
        <Group gap="xs">
          {action('edit')}
          {action('answer')}
          {action('import')}
          <Button
            variant="default"
            aria-expanded={showsResults}
            disabled={responses.length === 0}
            onClick={() => setShowsResults(!showsResults)}
          >
            {t(showsResults ? 'surveys.hideResults' : 'surveys.showResults')}
          </Button>
          <NeedsPermission permission={permission}>
            <Button variant="subtle" color="red" onClick={() => void remove()}>
              {t('surveys.remove')}
            </Button>
          </NeedsPermission>
        </Group>
        {showsResults && responses.length > 0 && <ResultsView intake={intake} answered={answered} />}
      </Stack>
      {opened === 'edit' && <SurveyEditor survey={survey} onClose={close} />}
      {opened === 'answer' && <AnswerDialog answered={answered} onClose={close} />}
      {opened === 'import' && <FormImportDialog survey={survey} onClose={close} />}
    </Paper>
  );
}
