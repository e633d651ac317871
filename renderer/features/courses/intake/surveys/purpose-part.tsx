import { Button, Fieldset, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ClauseLink } from '#renderer/components/clause-link.tsx';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePartPermission } from '#renderer/components/permission/read-only.ts';
import { type AnsweredSurvey, createSurvey } from '#renderer/data/courses/surveys.ts';
import type { Intake } from '#shared/model/course/intake.ts';
import type { Survey } from '#shared/model/course/survey.ts';
import { documentLanguages } from '#shared/model/organisation.ts';
import { proposedSurvey } from '#shared/survey/proposed-survey.ts';
import { clauseOfSurvey } from '#shared/survey/survey-faults.ts';
import { attempt } from '../trainees/attempt.ts';
import { SurveyCard } from './survey-card.tsx';

interface PurposePartProps {
  intake: Intake;
  purpose: Survey['purpose'];
  surveys: readonly AnsweredSurvey[];
}

/** The surveys of one purpose, and the way to begin one in each language. */
export function PurposePart({ intake, purpose, surveys }: PurposePartProps) {
  const { t } = useTranslation('courses');
  const permission = usePartPermission();
  const left = documentLanguages.filter((one) => surveys.every(({ survey }) => survey.language !== one));
  return (
    <Fieldset legend={t(`surveys.purposes.${purpose}`)}>
      <Stack gap="sm">
        <ClauseLink clause={clauseOfSurvey(purpose)} />
        {surveys.map((one) => (
          <SurveyCard key={one.survey.id} intake={intake} answered={one} />
        ))}
        <Group gap="sm">
          {left.map((language) => (
            <NeedsPermission key={language} permission={permission}>
              <Button
                variant="light"
                onClick={() =>
                  void attempt(() =>
                    createSurvey(intake.id, { purpose, language }, proposedSurvey(purpose, language)),
                  )
                }
              >
                {t(`surveys.prepare.${language}`, { purpose: t(`surveys.purposes.${purpose}`) })}
              </Button>
            </NeedsPermission>
          ))}
        </Group>
      </Stack>
    </Fieldset>
  );
}
