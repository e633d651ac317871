import { savePaper } from '#renderer/components/save-made.ts';
import type { AnsweredSurvey } from '#renderer/data/courses/surveys.ts';
import type { SaveFileAnswer } from '#shared/bridge.ts';
import { surveySummary } from '#shared/documents/official/papers/survey-summary.ts';
import type { Intake } from '#shared/model/course/intake.ts';
import type { Organisation } from '#shared/model/organisation.ts';
import type { Outcome } from '#shared/model/problem.ts';
import type { Programme } from '#shared/model/programme.ts';
import { surveyResults } from '#shared/survey/survey-results.ts';

interface SummaryFile {
  answered: AnsweredSurvey;
  intake: Intake;
  programme: Programme;
  organisation: Organisation;
  name: string;
  filter: string;
}

/** Saves what was answered as docx, in the survey's language (O10-26, O10-27). Problems: those of `savePaper`. */
export function saveSurveySummary(file: SummaryFile): Promise<Outcome<SaveFileAnswer>> {
  const { answered, intake, programme, organisation, name, filter } = file;
  const { survey, responses } = answered;
  const paper = surveySummary(
    {
      ...{ purpose: survey.purpose, title: survey.title, intake },
      programme: { ...programme, studyForm: intake.studyForm },
      responses: responses.length,
      results: surveyResults(survey.questions, responses),
    },
    {
      ...{ organisation, language: survey.language, number: '', date: null, texts: {}, signatories: [] },
      createdAt: new Date().toISOString(),
    },
  );
  return savePaper(paper, organisation, { name, filter, fallback: 'survey' });
}
