import type { CourseTest } from '../model/course/test.ts';
import type { TestRoom } from './test-room.ts';

interface NewRoom {
  test: CourseTest;
  title: string;
  /** In the order in which they sit: neighbours get different variants. */
  trainees: readonly { enrolmentId: string; name: string }[];
  /** A code that may be any of `codeDigits` digits. */
  newCode: () => string;
}

/** A room for a drawn test (O10-28): without what is right, each trainee with a code that nobody else has. */
export function newRoom({ test, title, trainees, newCode }: NewRoom): TestRoom {
  const codes = new Set<string>();
  while (codes.size < trainees.length) codes.add(newCode());
  const all = [...codes];
  const { id, language, minutes, variants } = test;
  return {
    ...{ testId: id, title: title.slice(0, 500), language, minutes },
    variants: variants.map((questions) =>
      questions.map(({ questionId, text, answers }) => ({
        ...{ questionId, text },
        answers: answers.map((answer) => ({ id: answer.id, text: answer.text })),
      })),
    ),
    entrants: trainees.map(({ enrolmentId, name }, at) => ({
      ...{ enrolmentId, name: name.slice(0, 400), code: all[at] ?? '' },
      variant: at % Math.max(1, variants.length),
    })),
  };
}
