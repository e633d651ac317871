import { useLiveQuery } from 'dexie-react-hooks';
import { generateNKeysBetween } from 'fractional-indexing';
import type { WrittenQuestion } from '#shared/model/course/question-faults.ts';
import type { TestQuestion } from '#shared/model/course/test.ts';
import { compareOrder } from '#shared/model/order.ts';
import type { DocumentLanguage } from '#shared/model/organisation.ts';
import type { Edit } from '../change/change.ts';
import { database } from '../database.ts';
import { act } from '../undo.ts';
import { inTurn } from './in-turn.ts';

/** The questions of a programme's test bank in their order, both languages (O10-20). */
export const readBank = async (programmeId: string): Promise<TestQuestion[]> =>
  (await database.testQuestions.where({ programmeId }).toArray())
    .filter(({ deletedAt }) => deletedAt === null)
    .sort(compareOrder);

/** Live; undefined while they load. */
export const useBank = (programmeId: string): TestQuestion[] | undefined =>
  useLiveQuery(() => readBank(programmeId), [programmeId]);

/** A question as it is written, where it belongs and in which language. */
export interface NewQuestion extends WrittenQuestion {
  curriculumRowId: string | null;
  language: DocumentLanguage;
}

/** Ids by chance: one that told the answer's place would tell which is right where the right one is written first. */
const answerId = () => crypto.randomUUID().slice(0, 8);

/** Adds questions behind all others as one action; gives their ids. */
export async function addQuestions(
  programmeId: string,
  questions: readonly NewQuestion[],
): Promise<string[]> {
  const last = (await readBank(programmeId)).at(-1)?.order ?? null;
  const orders = generateNKeysBetween(last, null, questions.length);
  const records = questions.map(({ text, answers, right, curriculumRowId, language }, index) => {
    const made = answers.map((answer) => ({ id: answerId(), text: answer }));
    return {
      ...{
        id: crypto.randomUUID(),
        programmeId,
        order: orders[index] ?? '',
        language,
        curriculumRowId,
        text,
      },
      ...{ answers: made, rightAnswerId: made[right ?? -1]?.id ?? '', deletedAt: null },
    };
  });
  await act(
    programmeId,
    records.map((record): Edit => ({ table: 'testQuestions', kind: 'create', record })),
  );
  return records.map(({ id }) => id);
}

type QuestionFields = Partial<
  Pick<TestQuestion, 'text' | 'answers' | 'rightAnswerId' | 'curriculumRowId' | 'deletedAt'>
>;

export const updateQuestion = (
  { id, programmeId }: Pick<TestQuestion, 'id' | 'programmeId'>,
  fields: QuestionFields,
): Promise<string | null> => act(programmeId, [{ table: 'testQuestions', kind: 'update', id, fields }]);

/** Writes the text of one answer; the other answers stay as they are stored by then. */
export const writeAnswer = (
  question: Pick<TestQuestion, 'id' | 'programmeId'>,
  answer: string,
  text: string,
): Promise<string | null> =>
  inTurn(async () => {
    const stored = await database.testQuestions.get(question.id);
    if (!stored) return null;
    const answers = stored.answers.map((one) => (one.id === answer ? { ...one, text } : one));
    return updateQuestion(question, { answers });
  });
