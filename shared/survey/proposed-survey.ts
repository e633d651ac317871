import type { Survey, SurveyQuestion } from '#shared/model/course/survey.ts';
import type { DocumentLanguage } from '#shared/model/organisation.ts';
import proposals from './proposals.json' with { type: 'json' };

/** What a survey says and asks. */
export type SurveyWords = Pick<Survey, 'title' | 'introduction' | 'questions'>;

/**
 * A survey to begin with (O10-26, O10-27). No regulation gives the questions: these are a proposal, and a person changes
 * them.
 */
export function proposedSurvey(purpose: Survey['purpose'], language: DocumentLanguage): SurveyWords {
  const { title, introduction, questions } = proposals[language][purpose];
  const kinds = questions as readonly Omit<SurveyQuestion, 'id'>[];
  return { title, introduction, questions: kinds.map((one, index) => ({ ...one, id: `q${index + 1}` })) };
}
