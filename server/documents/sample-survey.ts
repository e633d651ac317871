import { surveySummary } from '#shared/documents/official/papers/survey-summary.ts';
import type { DocumentLanguage } from '#shared/model/organisation.ts';
import { proposedSurvey } from '#shared/survey/proposed-survey.ts';
import { choicesOf, surveyResults } from '#shared/survey/survey-results.ts';
import { frame, type SamplePaper } from './sample-facts.ts';

const texts: Record<DocumentLanguage, readonly string[]> = {
  kk: ['Бағалау әдістері ең пайдалы болды.', 'Практикалық сабақтарды көбейту керек: топпен жұмыс ұнады.'],
  ru: [
    'Самыми полезными были методы оценивания.',
    'Нужно больше практических занятий: понравилась работа в группах.',
  ],
};

/** What invented people answered: each takes the next choice. */
function answered(language: DocumentLanguage) {
  const { title, questions } = proposedSurvey('evaluation', language);
  const responses = Array.from({ length: 24 }, (_, at) => ({
    answers: Object.fromEntries(
      questions.map((question, place) => {
        const choices = choicesOf(question);
        const text = at < 2 ? (texts[language][at] ?? '') : '';
        return [question.id, [choices.length > 0 ? (choices[5 - 1 - ((at + place) % 3)] ?? '') : text]];
      }),
    ),
  }));
  return { title, responses, results: surveyResults(questions, responses) };
}

/** The summary of a survey with invented answers. */
export const sampleSurveyPapers: readonly SamplePaper[] = [
  {
    document: 'survey-summary',
    clause: 'O10-27',
    make: (content, language) => {
      const { title, responses, results } = answered(language);
      return surveySummary(
        {
          ...{
            purpose: 'evaluation',
            title,
            programme: content.programme,
            results,
            responses: responses.length,
          },
          intake: { number: 1, startsOn: '2027-02-01', endsOn: '2027-02-12' },
        },
        frame(content, language),
      );
    },
  },
];
