import { expect, test } from 'vitest';
import { scoreRulesOn } from '#shared/regulation/score-rules.ts';
import { drawVariants } from './draw-variants.ts';
import type { TestQuestion } from './test.ts';

const rules = scoreRulesOn('2027-02-12');

/** Questions of the given topics, as many of each; the right answer stands first. */
const bank = (topics: Record<string, number>, fields: Partial<TestQuestion> = {}): TestQuestion[] =>
  Object.entries(topics).flatMap(([topic, count]) =>
    Array.from({ length: count }, (_, at) => ({
      ...{ id: `${topic}${at}`, programmeId: 'p1', order: `${topic}${at}`, language: 'kk' as const },
      ...{ curriculumRowId: topic === 'none' ? null : topic, text: `${topic} ${at}?` },
      answers: ['x', 'y', 'z'].map((id) => ({ id, text: `${id} ${at}` })),
      ...{ rightAnswerId: 'x', deletedAt: null },
      ...fields,
    })),
  );
function draw(questions: TestQuestion[], variants: number, seed = '2027-02-12') {
  const drawn = drawVariants({ questions, language: 'kk', rules, variants, seed });
  if (!drawn.ok) throw new Error(drawn.problem.code);
  return drawn.value;
}
const topicsOf = (variant: { questionId: string }[]) => {
  const count: Record<string, number> = {};
  for (const { questionId } of variant) {
    const topic = questionId.replace(/\d+$/, '');
    count[topic] = (count[topic] ?? 0) + 1;
  }
  return count;
};

test('O10-20: the same seed draws the same variants, another one others', () => {
  const questions = bank({ a: 30, b: 30 });
  expect(draw(questions, 4)).toEqual(draw(questions, 4));
  expect(draw(questions, 4)).not.toEqual(draw(questions, 4, 'other'));
  // What was drawn once must be drawn so for ever, on every computer.
  expect(
    draw(questions, 1)[0]
      ?.slice(0, 3)
      .map(({ questionId }) => questionId),
  ).toEqual(['b19', 'a8', 'a27']);
});

test('O10-20: every variant has 20 questions, none twice, each with its three answers in some order', () => {
  const variants = draw(bank({ a: 15, b: 10, none: 5 }), 10);
  const orders = new Set<string>();
  for (const variant of variants) {
    expect(new Set(variant.map(({ questionId }) => questionId)).size).toBe(20);
    for (const { answers } of variant) {
      const order = answers.map(({ id }) => id);
      expect([...order].sort()).toEqual(['x', 'y', 'z']);
      orders.add(order.join(''));
    }
  }
  expect(orders.size).toBe(6);
});

test('O10-20: the questions are spread over the topics as evenly as the bank allows', () => {
  for (const variant of draw(bank({ a: 40, b: 40, none: 40, c: 2 }), 5)) {
    expect(topicsOf(variant)).toEqual({ a: 6, b: 6, none: 6, c: 2 });
  }
});

test('questions that were drawn least come first: with enough of them no two variants share one', () => {
  const drawn = draw(bank({ a: 40, b: 40 }), 4).flat();
  expect(new Set(drawn.map(({ questionId }) => questionId)).size).toBe(80);
});

test('O10-20: too few sound questions of the language are refused with how many there are', () => {
  const russian = bank({ r: 30 }, { language: 'ru' });
  const faulty = bank({ f: 5 }, { rightAnswerId: '' });
  const questions = [...bank({ a: 19 }), ...russian, ...faulty];
  expect(drawVariants({ questions, language: 'kk', rules, variants: 1, seed: 's' })).toEqual({
    ok: false,
    problem: { code: 'bankTooSmall', clause: 'O10-20', params: { count: 19, needed: 20 } },
  });
});
