import type { TFunction } from 'i18next';
import type { AnsweredSurvey } from '#renderer/data/courses/surveys.ts';
import { numericDate, todayIn } from '#shared/calendar/plain-date.ts';

/** Every response as a row: the day, where it came from, an answer a question. Who answered is left out. */
export function responsesTable({ survey, responses }: AnsweredSurvey, t: TFunction): string[][] {
  const head = [t('courses:surveys.answeredOn'), t('courses:surveys.source')];
  return [
    [...head, ...survey.questions.map(({ text }) => text)],
    ...responses.map(({ answeredAt, source, answers }) => [
      numericDate(todayIn(answeredAt)),
      t(`courses:surveys.sources.${source}`),
      ...survey.questions.map(({ id }) => (answers[id] ?? []).join('; ')),
    ]),
  ];
}
