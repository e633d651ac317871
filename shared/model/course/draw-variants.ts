import type { ScoreRules } from '#shared/regulation/score-rules.ts';
import type { DocumentLanguage } from '../organisation.ts';
import { type Outcome, success } from '../problem.ts';
import { seededRandom, shuffled } from '../seeded-random.ts';
import { bankProblem, checkBank } from './question-faults.ts';
import type { DrawnQuestion, TestQuestion } from './test.ts';

interface Draw {
  /** The whole bank in its order; questions with faults and those of the other language are left out. */
  questions: readonly TestQuestion[];
  language: DocumentLanguage;
  rules: ScoreRules;
  variants: number;
  /** The same seed and bank draw the same variants. */
  seed: string;
}

type Random = () => number;

/** Questions of each topic; those of no topic are one more. In the order in which topics are first met. */
function byTopic(questions: readonly TestQuestion[]): TestQuestion[][] {
  const topics = new Map<string | null, TestQuestion[]>();
  for (const question of questions) {
    const topic = topics.get(question.curriculumRowId) ?? [];
    topics.set(question.curriculumRowId, topic);
    topic.push(question);
  }
  return [...topics.values()];
}

const drawn = ({ id, text, answers, rightAnswerId }: TestQuestion, random: Random): DrawnQuestion => ({
  ...{ questionId: id, text, rightAnswerId },
  answers: shuffled(answers, random),
});

/** One question of each topic in turn until there are enough; those that were drawn least come first. */
function oneVariant(
  topics: readonly (readonly TestQuestion[])[],
  used: Map<string, number>,
  needed: number,
  random: Random,
): DrawnQuestion[] {
  const usedOf = ({ id }: TestQuestion) => used.get(id) ?? 0;
  const piles = shuffled(topics, random).map((topic) =>
    // Sorting keeps the shuffled order among those that were drawn as often.
    shuffled(topic, random).sort((a, b) => usedOf(a) - usedOf(b)),
  );
  const chosen: TestQuestion[] = [];
  for (let turn = 0; chosen.length < needed; turn += 1)
    chosen.push(...piles.flatMap((pile) => pile[turn] ?? []).slice(0, needed - chosen.length));
  for (const question of chosen) used.set(question.id, usedOf(question) + 1);
  return shuffled(chosen, random).map((question) => drawn(question, random));
}

/**
 * Draws the variants of a final test (O10-20): in each as many questions as the rules ask, none twice, spread over the
 * topics as evenly as the bank allows, with their answers shuffled. Problem: `bankTooSmall`.
 */
export function drawVariants({
  questions,
  language,
  rules,
  variants,
  seed,
}: Draw): Outcome<DrawnQuestion[][]> {
  const { faults } = checkBank(questions, rules);
  const sound = questions.filter((one) => one.language === language && !faults.has(one.id));
  const problem = bankProblem(sound.length, rules);
  if (problem) return { ok: false, problem };
  const random = seededRandom(seed);
  const topics = byTopic(sound);
  const used = new Map<string, number>();
  return success(Array.from({ length: variants }, () => oneVariant(topics, used, rules.questions, random)));
}
