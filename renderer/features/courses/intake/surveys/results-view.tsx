import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { tellSaved } from '#renderer/components/tell-saved.ts';
import { useAction } from '#renderer/components/use-action.ts';
import { useTextLanguage } from '#renderer/components/use-text-language.ts';
import type { AnsweredSurvey } from '#renderer/data/courses/surveys.ts';
import { useOrganisation } from '#renderer/data/organisation.ts';
import { useProgramme } from '#renderer/data/programmes.ts';
import { formatNumber, formatPercent } from '#shared/kazakh/numbers.ts';
import type { Intake } from '#shared/model/course/intake.ts';
import { answerLabel, type QuestionResult, surveyResults } from '#shared/survey/survey-results.ts';
import { saveTable } from '../trainees/save-table.ts';
import { responsesTable } from './responses-table.ts';
import { saveSurveySummary } from './save-survey-summary.ts';
import classes from './surveys.module.css';

interface ResultsViewProps {
  intake: Intake;
  answered: AnsweredSurvey;
}

/** Texts that are shown; all of them are in the saved files. */
const mostTexts = 50;

/** What was answered to each question, and the ways to save it. */
export function ResultsView({ intake, answered }: ResultsViewProps) {
  const { t } = useTranslation(['courses', 'programmes']);
  const organisation = useOrganisation();
  const programme = useProgramme(intake.programmeId);
  const { busy, problem, run } = useAction();
  const { survey, responses } = answered;
  const results = surveyResults(survey.questions, responses);
  const saveDocx = async () => {
    if (!organisation || !programme) return;
    const file = { name: survey.title, filter: t('programmes:export.filters.docx') };
    await run(() => saveSurveySummary({ answered, intake, programme, organisation, ...file }), tellSaved);
  };
  const saveXlsx = () =>
    run(() => saveTable(survey.title || t('surveys.untitled'), responsesTable(answered, t)), tellSaved);
  return (
    <Stack gap="sm">
      {results.map((result) => (
        <Result key={result.question.id} result={result} />
      ))}
      <Group gap="sm">
        <Button variant="default" loading={busy} disabled={!organisation} onClick={() => void saveDocx()}>
          {t('surveys.saveDocx')}
        </Button>
        <Button variant="default" loading={busy} onClick={() => void saveXlsx()}>
          {t('surveys.saveXlsx')}
        </Button>
      </Group>
      {problem && <ProblemAlert problem={problem} />}
    </Stack>
  );
}

function Result({ result: { question, answered, options, mean, texts } }: { result: QuestionResult }) {
  const { t } = useTranslation('courses');
  const language = useTextLanguage();
  return (
    <section aria-label={question.text}>
      <Title order={4} size="h6">
        {question.text}
      </Title>
      <Text size="sm">
        {t('surveys.answered', { count: answered })}
        {mean !== null && ` ${t('surveys.mean', { mean: formatNumber(mean, language, 2) })}`}
      </Text>
      <dl className={classes.bars}>
        {options.map(({ option, count, share }) => (
          <div key={option} className={classes.bar}>
            <dt>{answerLabel(question, option)}</dt>
            <dd>
              <span className={classes.length} style={{ width: `${share * 100}%` }} aria-hidden />
              <span>{`${count} (${formatPercent(share, language, 0)})`}</span>
            </dd>
          </div>
        ))}
      </dl>
      {texts.length > 0 && (
        <ul className={classes.texts}>
          {texts.slice(0, mostTexts).map((text, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: equal answers are told apart by their place alone
            <li key={index}>{text}</li>
          ))}
        </ul>
      )}
      {texts.length > mostTexts && (
        <Text size="sm">{t('surveys.moreTexts', { count: texts.length - mostTexts })}</Text>
      )}
    </section>
  );
}
