import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { formColumns } from '#shared/google-forms/form-columns.ts';
import { surveyRows } from '#shared/google-forms/survey-rows.ts';
import type { Cell } from '#shared/sheets/sheet.ts';
import { proposedSurvey } from '#shared/survey/proposed-survey.ts';
import { openSeals } from '../people/testing-seals.ts';
import { emptyDatabase } from '../testing-database.ts';
import { formPeople } from './form-people.ts';
import { addResponse, createSurvey, importResponses, readSurveys, removeResponse } from './surveys.ts';
import { storeIntake, testEnrolment, testIntakeId } from './testing-trainees.ts';

beforeEach(emptyDatabase);

const begin = async () => {
  const words = proposedSurvey('evaluation', 'kk');
  await createSurvey(testIntakeId, { purpose: 'evaluation', language: 'kk' }, words);
  const [first] = await readSurveys(testIntakeId);
  if (!first) throw new Error('No survey');
  return first.survey;
};
const headings = ['Timestamp', 'Аты-жөні', 'Курс', 'Пікір'];
const form = (...rows: Cell[][]) => ({ name: 'form.csv', columns: formColumns(headings), rows });

/** Brings a form in: its question is the survey's first one. */
async function bring(answers: ReturnType<typeof form>) {
  const [now] = await readSurveys(testIntakeId);
  if (!now) throw new Error('No survey');
  const { survey } = now;
  const found = await formPeople(testIntakeId, answers, openSeals);
  if (!found.ok) throw new Error(found.problem.code);
  const chosen = new Map([[2, survey.questions[0]?.id ?? '']]);
  const { people } = found.value;
  const rows = surveyRows(answers, { asked: survey.questions, chosen, people, order: 'dayFirst' });
  if (!rows.ok) throw new Error(rows.problem.code);
  return importResponses({ survey, added: [], responses: rows.value });
}

test('O10-27: answers of a form belong to the trainees whom they name, and the same file adds nothing twice', async () => {
  await storeIntake(3, 1);
  await begin();
  const answers = form(
    ['16.08.2025 14:10:59', 'А000-сынақ Үлгі', '5', null],
    ['16.08.2025 14:11:00', 'Белгісіз Біреу', '4', null],
  );
  expect(await bring(answers)).toEqual({ added: 2, repeated: 0 });
  expect(await bring(answers)).toEqual({ added: 0, repeated: 2 });
  const [stored] = await readSurveys(testIntakeId);
  expect(stored?.responses).toMatchObject([
    { enrolmentId: testEnrolment(0), answers: { q1: ['5'] }, source: 'googleForms' },
    { enrolmentId: null, answers: { q1: ['4'] } },
  ]);
});

test('O10-26: of somebody who answered twice the last answer counts; a stamp that is none names its line', async () => {
  const columns = formColumns(headings);
  const asked = proposedSurvey('needs', 'kk').questions;
  const who = { id: 'e1', by: 'name' as const, said: '' };
  const reading = { asked, chosen: new Map([[2, 'q2']]), people: [who, who], order: 'dayFirst' as const };
  const rows = [
    ['17.08.2025 10:00:00', 'А', 'кейінгі', null],
    ['16.08.2025 10:00:00', 'А', 'бұрынғы', null],
  ];
  const read = surveyRows({ name: 'f', columns, rows }, reading);
  expect(read.ok && read.value.map(({ answers }) => answers.q2)).toEqual([['кейінгі']]);
  const wrong = surveyRows({ name: 'f', columns, rows: [['кеше', 'А', 'б', null]] }, reading);
  expect(wrong.ok ? null : wrong.problem).toMatchObject({ code: 'formStampWrong', params: { line: 2 } });
});

test('an answer that was typed can be taken back and brought back', async () => {
  await storeIntake(1, 1);
  const survey = await begin();
  const said = { enrolmentId: testEnrolment(0), source: 'typed' as const, answers: { q1: ['5'] } };
  await addResponse(survey, { ...said, answeredAt: '2027-03-12T05:00:00.000Z' });
  const responses = async () => (await readSurveys(testIntakeId)).flatMap((one) => one.responses);
  const [stored] = await responses();
  if (!stored) throw new Error('No response');
  const back = await removeResponse(stored);
  expect(await responses()).toEqual([]);
  await back();
  expect(await responses()).toEqual([stored]);
});

test('O10-26: a form is not brought into an intake without trainees', async () => {
  await storeIntake(0, 0);
  const found = await formPeople(testIntakeId, form(['x', 'А', 'б', null]), openSeals);
  expect(found.ok ? null : found.problem.code).toBe('formWithoutTrainees');
});
