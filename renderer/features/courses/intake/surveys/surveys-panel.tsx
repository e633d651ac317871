import { Skeleton, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PermittedPart, ReadOnlyNote } from '#renderer/components/permission/permitted-part.tsx';
import { usePermission } from '#renderer/components/permission/use-permission.ts';
import { useToday } from '#renderer/components/use-today.ts';
import { useIntake } from '#renderer/data/courses/intakes.ts';
import { useSurveys } from '#renderer/data/courses/surveys.ts';
import { surveyPurposes } from '#shared/model/course/survey.ts';
import { surveyFaults } from '#shared/survey/survey-faults.ts';
import { FaultsList } from '../../schedule/faults-list.tsx';
import type { PanelProps } from '../places.ts';
import { PurposePart } from './purpose-part.tsx';

/** What trainees are asked: their difficulties and needs (O10-26), and how the course was (O10-27). */
export function SurveysPanel({ intakeId }: PanelProps) {
  const { t } = useTranslation('courses');
  const permission = usePermission({ table: 'surveys', kind: 'update', recordId: '' });
  const surveys = useSurveys(intakeId);
  const intake = useIntake(intakeId);
  const today = useToday();
  if (!surveys || !intake) return <Skeleton h={320} />;
  const asked = surveys.map(({ survey, responses }) => ({ survey, responses: responses.length }));
  const faults = surveyFaults(asked, { endsOn: intake.endsOn, today });
  return (
    <PermittedPart permission={permission}>
      <Stack gap="md">
        <ReadOnlyNote />
        {faults.length > 0 && (
          <section aria-label={t('surveys.faults')}>
            <Text size="sm" fw={500}>
              {t('surveys.faults')}
            </Text>
            <FaultsList faults={faults} />
          </section>
        )}
        {surveyPurposes.map((purpose) => (
          <PurposePart
            key={purpose}
            intake={intake}
            purpose={purpose}
            surveys={surveys.filter(({ survey }) => survey.purpose === purpose)}
          />
        ))}
      </Stack>
    </PermittedPart>
  );
}
