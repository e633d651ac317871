import { foldForSearch } from '#shared/kazakh/fold.ts';
import { asWritten, questionFaults, questionKey } from '#shared/model/course/question-faults.ts';
import type { TestQuestion } from '#shared/model/course/test.ts';
import type { DocumentLanguage } from '#shared/model/organisation.ts';
import type { Problem } from '#shared/model/problem.ts';
import type { CurriculumRow } from '#shared/model/programme.ts';
import type { ScoreRules } from '#shared/regulation/score-rules.ts';
import type { ReadQuestion } from './read-question.ts';

/**
 * What becomes of a question of a file: it can come in; it has faults; it stands in the file once more above; it is in
 * the bank already.
 */
export const questionFates = ['ready', 'faulty', 'repeated', 'here'] as const;
export type QuestionFate = (typeof questionFates)[number];

export interface CheckedQuestion {
  read: ReadQuestion;
  fate: QuestionFate;
  /** Why it is `faulty`. */
  faults: readonly Problem[];
}

interface Into {
  bank: readonly TestQuestion[];
  language: DocumentLanguage;
  rules: ScoreRules;
}

/** Looks at the questions of a file before any of them is stored (O10-20): the same file twice brings nothing. */
export function checkQuestions(
  read: readonly ReadQuestion[],
  { bank, language, rules }: Into,
): CheckedQuestion[] {
  const here = new Set(bank.map((question) => questionKey(question.language, asWritten(question))));
  const seen = new Set<string>();
  return read.map((one) => {
    const faults = questionFaults(one, rules);
    const key = questionKey(language, one);
    const isRepeated = seen.has(key);
    if (faults.length === 0) seen.add(key);
    const fate = faults.length > 0 ? 'faulty' : here.has(key) ? 'here' : isRepeated ? 'repeated' : 'ready';
    return { read: one, fate, faults };
  });
}

const kazakhLetter = /[әғқңөұүһі]/iu;

/** The language that questions are written in: a text of some length in Kazakh has letters that Russian has not. */
export function languageOf(read: readonly ReadQuestion[]): DocumentLanguage {
  const kazakh = read.filter(({ text, answers }) => kazakhLetter.test([text, ...answers].join(' ')));
  return kazakh.length * 3 >= read.length ? 'kk' : 'ru';
}

const bareTitle = (title: string): string => foldForSearch(title).replace(/^[\d.)\s]+|[.:\s]+$/gu, '');

/** The topic of the curriculum that a file names by its title, whatever number stands before it; null where it is none. */
export function topicNamed(title: string, topics: readonly CurriculumRow[]): string | null {
  const sought = bareTitle(title);
  return sought === '' ? null : (topics.find((topic) => bareTitle(topic.title) === sought)?.id ?? null);
}
