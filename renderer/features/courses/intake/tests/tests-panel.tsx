import { Alert, Anchor, Skeleton, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { ClauseLink } from '#renderer/components/clause-link.tsx';
import { PermittedPart, ReadOnlyNote } from '#renderer/components/permission/permitted-part.tsx';
import { usePermission } from '#renderer/components/permission/use-permission.ts';
import { useIntake } from '#renderer/data/courses/intakes.ts';
import type { Intake } from '#shared/model/course/intake.ts';
import { bankProblem } from '#shared/model/course/question-faults.ts';
import { bankPath } from '../../test-bank/bank-path.ts';
import type { PanelProps } from '../places.ts';
import { AnswerEntry } from './answer-entry.tsx';
import { AttemptsGrid } from './attempts-grid.tsx';
import { FormScoresButton } from './form-scores/form-scores-button.tsx';
import { GroupTests } from './group-tests.tsx';
import { Taking } from './taking/taking.tsx';
import { type IntakeTests, useTestsOfIntake } from './use-tests.ts';

/** The final tests of an intake: drawn for each group, printed, taken, and their answers (O10-20, O10-28). */
export function TestsPanel({ intakeId }: PanelProps) {
  const permission = usePermission({ table: 'testAttempts', kind: 'update', recordId: '' });
  const intake = useIntake(intakeId);
  if (!intake) return <Skeleton h={400} />;
  return (
    <PermittedPart permission={permission}>
      <ReadOnlyNote />
      <Tests intake={intake} />
    </PermittedPart>
  );
}

function Tests({ intake }: { intake: Intake }) {
  const { t } = useTranslation('courses');
  const view = useTestsOfIntake(intake);
  if (!view) return <Skeleton h={400} />;
  const isDrawn = view.tests.size > 0;
  return (
    <Stack gap="md">
      <BankState view={view} />
      {view.groups.length === 0 ? <Text size="sm">{t('tests.noGroups')}</Text> : <GroupTests view={view} />}
      {isDrawn && <Taking view={view} />}
      {isDrawn && <AnswerEntry view={view} />}
      {view.lines.length > 0 && <FormScoresButton intakeId={view.intake.id} rules={view.rules} />}
      {view.lines.length > 0 && (isDrawn || view.attempts.size > 0) && <AttemptsGrid view={view} />}
    </Stack>
  );
}

/** Whether the programme's bank has enough questions in the languages of the groups, and the way to it. */
function BankState({ view: { intake, groups, bank, rules } }: { view: IntakeTests }) {
  const { t } = useTranslation(['courses', 'problems']);
  const languages = [...new Set(groups.map(({ language }) => language))];
  const problems = languages.flatMap((language) => {
    const problem = bankProblem(bank.sound[language], rules);
    return problem ? [{ language, problem }] : [];
  });
  return (
    <Stack gap={4}>
      <Text size="sm">
        {t('tests.bank', { kk: bank.sound.kk, ru: bank.sound.ru })}{' '}
        <Anchor component={Link} href={bankPath(intake.programmeId)} underline="always" size="sm">
          {t('tests.toBank')}
        </Anchor>{' '}
        <ClauseLink clause="O10-20" />
      </Text>
      {problems.map(({ language, problem }) => (
        <Alert key={language} color="yellow" role="status" title={t(`trainees.languages.${language}`)}>
          {t(`problems:${problem.code}`, problem.params ?? {})}
        </Alert>
      ))}
    </Stack>
  );
}
