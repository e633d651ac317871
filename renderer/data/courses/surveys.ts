import { useLiveQuery } from 'dexie-react-hooks';
import type { Survey, SurveyQuestion, SurveyResponse } from '#shared/model/course/survey.ts';
import type { SurveyWords } from '#shared/survey/proposed-survey.ts';
import type { Edit } from '../change/change.ts';
import { database } from '../database.ts';
import { act } from '../undo.ts';

/** A survey of an intake and all that was answered to it. */
export interface AnsweredSurvey {
  survey: Survey;
  responses: SurveyResponse[];
}

/** The surveys of an intake, the oldest first, with their responses. Reads those of this intake and no others. */
export async function readSurveys(intakeId: string): Promise<AnsweredSurvey[]> {
  const surveys = await database.surveys.where({ intakeId }).sortBy('createdAt');
  const responses = await database.surveyResponses.where({ intakeId }).toArray();
  const bySurvey = Map.groupBy(responses, ({ surveyId }) => surveyId);
  return surveys
    .filter(({ deletedAt }) => deletedAt === null)
    .map((survey) => ({
      survey,
      responses: (bySurvey.get(survey.id) ?? []).sort((a, b) => (a.answeredAt < b.answeredAt ? -1 : 1)),
    }));
}

/** Live; undefined while they load. */
export const useSurveys = (intakeId: string): AnsweredSurvey[] | undefined =>
  useLiveQuery(() => readSurveys(intakeId), [intakeId]);

/** Begins a survey with these words; gives its id. */
export async function createSurvey(
  intakeId: string,
  { purpose, language }: Pick<Survey, 'purpose' | 'language'>,
  words: SurveyWords,
): Promise<string> {
  const id = crypto.randomUUID();
  const createdAt = new Date().toISOString();
  const record = { id, intakeId, purpose, language, ...words, link: '', createdAt, deletedAt: null };
  await act(intakeId, [{ table: 'surveys', kind: 'create', record }]);
  return id;
}

export const updateSurvey = (
  { id, intakeId }: Survey,
  fields: Partial<SurveyWords & Pick<Survey, 'link' | 'deletedAt'>>,
) => act(intakeId, [{ table: 'surveys', kind: 'update', id, fields }]);

/** What one person answered. */
export type ResponseFacts = Pick<SurveyResponse, 'enrolmentId' | 'source' | 'answeredAt' | 'answers'>;

/** Stores what a person answered on paper. */
export async function addResponse({ id: surveyId, intakeId }: Survey, facts: ResponseFacts): Promise<void> {
  const record = { ...facts, id: crypto.randomUUID(), surveyId, intakeId };
  await act(intakeId, [{ table: 'surveyResponses', kind: 'create', record }]);
}

/** Takes a response back; gives the way to bring it back. */
export async function removeResponse(response: SurveyResponse): Promise<() => Promise<unknown>> {
  const { id, intakeId } = response;
  await act(intakeId, [{ table: 'surveyResponses', kind: 'remove', id }]);
  return () => act(intakeId, [{ table: 'surveyResponses', kind: 'create', record: response }]);
}

/** Responses that are stored as one action: the rest waits its turn, and the screen stays alive. */
const portion = 250;

/** How a form is brought in. */
export interface FormImport {
  survey: Survey;
  /** Asked in the form and not in the survey: they are added to it. */
  added: readonly SurveyQuestion[];
  /** `key` names a row of the form: the same row brought in twice stands once. */
  responses: readonly (Omit<ResponseFacts, 'source'> & { key: string })[];
}

/** How many came in, and how many were there already. */
export interface ImportedResponses {
  added: number;
  repeated: number;
}

/** Brings in what was answered in a Google form, portion by portion. `onStored`: how many rows are done. */
export async function importResponses(
  { survey, added, responses }: FormImport,
  onStored: (done: number) => void = () => undefined,
): Promise<ImportedResponses> {
  const { id: surveyId, intakeId, questions } = survey;
  if (added.length > 0) {
    const fields = { questions: [...questions, ...added] };
    await act(intakeId, [{ table: 'surveys', kind: 'update', id: surveyId, fields }]);
  }
  const told = new Map(responses.map((one) => [`${surveyId}:${one.key}`, one]));
  const known = new Set(await database.surveyResponses.where({ surveyId }).primaryKeys());
  const fresh = [...told].filter(([id]) => !known.has(id));
  for (let at = 0; at < fresh.length; at += portion) {
    const edits = fresh.slice(at, at + portion).map(([id, { key: _key, ...facts }]): Edit => {
      const record = { ...facts, id, surveyId, intakeId, source: 'googleForms' as const };
      return { table: 'surveyResponses', kind: 'create', record };
    });
    await act(intakeId, edits);
    onStored(Math.min(at + portion, fresh.length));
  }
  return { added: fresh.length, repeated: responses.length - fresh.length };
}
