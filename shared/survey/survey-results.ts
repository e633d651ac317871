import type { SurveyQuestion, SurveyResponse } from '#shared/model/course/survey.ts';

/** The marks of a scale, from the worst to the best. */
export const scaleMarks = ['1', '2', '3', '4', '5'] as const;

/** How often something was chosen; `share` of those who answered the question, from 0 to 1. */
export interface OptionCount {
  option: string;
  count: number;
  share: number;
}

/** What was answered to one question. */
export interface QuestionResult {
  question: SurveyQuestion;
  /** People who answered it. */
  answered: number;
  /** Of what can be chosen, in its order; behind it what was answered besides. Empty for a text. */
  options: OptionCount[];
  /** Of a scale; null where nobody answered. */
  mean: number | null;
  /** Of a question for a text: every answer as it was written. */
  texts: string[];
}

type Answered = Pick<SurveyResponse, 'answers'>;

const answersTo = (responses: readonly Answered[], { id }: SurveyQuestion): string[][] =>
  responses
    .map(({ answers }) => (answers[id] ?? []).map((one) => one.trim()).filter(Boolean))
    .filter(({ length }) => length > 0);

/** The results of a survey by question (O10-26, O10-27). Pure; the mean is not rounded. */
export const surveyResults = (
  questions: readonly SurveyQuestion[],
  responses: readonly Answered[],
): QuestionResult[] =>
  questions.map((question) => {
    const answers = answersTo(responses, question);
    const isText = question.kind === 'text';
    return {
      question,
      answered: answers.length,
      options: isText ? [] : counted(choicesOf(question), answers),
      mean: question.kind === 'scale' ? meanOf(answers) : null,
      texts: isText ? answers.flat() : [],
    };
  });

/** What can be chosen: of a scale its marks, for its options only say what the ends mean. */
export const choicesOf = ({ kind, options }: SurveyQuestion): readonly string[] =>
  kind === 'scale' ? scaleMarks : kind === 'text' ? [] : options;

/** An answer as it is read: the outermost marks of a scale say what they mean. */
export function answerLabel({ kind, options }: SurveyQuestion, answer: string): string {
  const meaning =
    kind === 'scale'
      ? new Map([
          ['1', options[0]],
          ['5', options[1]],
        ]).get(answer)
      : undefined;
  return meaning ? `${answer} – ${meaning}` : answer;
}

function counted(choices: readonly string[], answers: readonly string[][]): OptionCount[] {
  const counts = new Map(choices.map((option) => [option, 0]));
  for (const option of answers.flatMap((chosen) => [...new Set(chosen)]))
    counts.set(option, (counts.get(option) ?? 0) + 1);
  return [...counts].map(([option, count]) => ({
    ...{ option, count },
    share: answers.length === 0 ? 0 : count / answers.length,
  }));
}

function meanOf(answers: readonly string[][]): number | null {
  const marks = answers.map(([mark]) => Number(mark)).filter((mark) => mark >= 1 && mark <= 5);
  return marks.length === 0 ? null : marks.reduce((sum, mark) => sum + mark, 0) / marks.length;
}
