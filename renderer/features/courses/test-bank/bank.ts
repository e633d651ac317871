import { createSearch } from '#shared/kazakh/fold.ts';
import type { CheckedBank } from '#shared/model/course/question-faults.ts';
import type { TestQuestion } from '#shared/model/course/test.ts';
import type { DocumentLanguage } from '#shared/model/organisation.ts';
import type { CurriculumRow } from '#shared/model/programme.ts';
import type { ScoreRules } from '#shared/regulation/score-rules.ts';

/** A programme's test bank as its page shows it. */
export interface Bank {
  programmeId: string;
  questions: readonly TestQuestion[];
  checked: CheckedBank;
  /** The topics of the curriculum that questions may belong to. */
  topics: readonly CurriculumRow[];
  rules: ScoreRules;
}

export interface BankFilter {
  words: string;
  /** Id of a topic; `none`: questions of no topic; `all`: whatever the topic. */
  topic: string;
  onlyFaults: boolean;
}

export const noFilter: BankFilter = { words: '', topic: 'all', onlyFaults: false };

/** Ids of the questions that a filter leaves; null where it leaves all. */
export function filteredIds(
  { questions, checked, topics }: Bank,
  filter: BankFilter,
): ReadonlySet<string> | null {
  const { words, topic, onlyFaults } = filter;
  if (words.trim() === '' && topic === 'all' && !onlyFaults) return null;
  const search = createSearch(words);
  const known = new Set(topics.map(({ id }) => id));
  const left = questions.filter(
    ({ id, text, answers, curriculumRowId }) =>
      search([text, ...answers.map((answer) => answer.text)].join(' ')) !== null &&
      (topic === 'all' ||
        (topic === 'none' ? !known.has(curriculumRowId ?? '') : curriculumRowId === topic)) &&
      (!onlyFaults || checked.faults.has(id)),
  );
  return new Set(left.map(({ id }) => id));
}

/** A question with its number among those of its language. */
export interface NumberedQuestion {
  question: TestQuestion;
  number: number;
}

/** The questions of a language in their order; `ids`: those that are shown, null for all. */
export const numbered = (
  questions: readonly TestQuestion[],
  language: DocumentLanguage,
  ids: ReadonlySet<string> | null,
): NumberedQuestion[] =>
  questions
    .filter((question) => question.language === language)
    .map((question, index) => ({ question, number: index + 1 }))
    .filter(({ question }) => ids === null || ids.has(question.id));
