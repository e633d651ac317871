import type { PlainDate } from '#shared/calendar/plain-date.ts';
import type { Survey } from '#shared/model/course/survey.ts';
import type { Problem } from '#shared/model/problem.ts';

/** A survey as far as it is looked at: how many answered it. */
export interface AskedSurvey {
  survey: Pick<Survey, 'purpose' | 'questions'>;
  responses: number;
}

const clauses = { needs: 'O10-26', evaluation: 'O10-27' } as const;
const names = { needs: 'Needs', evaluation: 'Evaluation' } as const;

/**
 * What is missing of an intake's surveys: none of a purpose, one without questions, and, once the course is over, one
 * that nobody answered. Problems: `surveyNeedsMissing`, `surveyEvaluationMissing`, `surveyWithoutQuestions`, `surveyNeedsUnanswered`,
 * `surveyEvaluationUnanswered`, each with its clause.
 */
export function surveyFaults(
  surveys: readonly AskedSurvey[],
  { endsOn, today }: { endsOn: PlainDate | null; today: PlainDate },
): Problem[] {
  const isOver = endsOn !== null && today > endsOn;
  return (['needs', 'evaluation'] as const).flatMap((purpose): Problem[] => {
    const clause = clauses[purpose];
    const own = surveys.filter(({ survey }) => survey.purpose === purpose);
    if (own.length === 0) return [{ code: `survey${names[purpose]}Missing`, clause }];
    const empty = own.some(({ survey }) => survey.questions.length === 0);
    const isUnanswered = isOver && own.every(({ responses }) => responses === 0);
    return [
      ...(empty ? [{ code: 'surveyWithoutQuestions', clause }] : []),
      ...(isUnanswered ? [{ code: `survey${names[purpose]}Unanswered`, clause }] : []),
    ];
  });
}

/** The clause that asks for a survey. */
export const clauseOfSurvey = (purpose: Survey['purpose']): 'O10-26' | 'O10-27' => clauses[purpose];
