import { expect, test } from 'vitest';
import type { CourseTest } from '../model/course/test.ts';
import { newRoom } from './new-room.ts';
import { testRoomSchema } from './test-room.ts';

const question = (id: string) => ({
  ...{ questionId: id, text: `${id}?`, rightAnswerId: `${id}-right` },
  answers: [
    { id: `${id}-right`, text: 'иә' },
    { id: `${id}-b`, text: 'жоқ' },
  ],
});
const drawn: CourseTest = {
  ...{ id: 'test-1', intakeId: 'i1', groupId: 'g1', language: 'kk', seed: 's', minutes: 40 },
  ...{ variants: [[question('q1')], [question('q2')]], drawnAt: '2027-02-11T05:00:00Z', deletedAt: null },
};
const trainees = Array.from({ length: 5 }, (_, at) => ({ enrolmentId: `i1:t${at}`, name: `Сынақ ${at}` }));

test('O10-28: a room holds the drawn questions without what is right, and neighbours get other variants', () => {
  // Every second code has been given already.
  const codes = Array.from({ length: 10 }, (_, at) => String(10_000_000 + Math.floor(at / 2)));
  const newCode = () => codes.shift() ?? '';
  const room = newRoom({ test: drawn, title: 'Т'.repeat(600), trainees, newCode });
  expect(testRoomSchema.safeParse(room).error).toBeUndefined();
  expect(JSON.stringify(room)).not.toContain('rightAnswerId');
  expect(room.entrants.map(({ variant }) => variant)).toEqual([0, 1, 0, 1, 0]);
  expect(new Set(room.entrants.map(({ code }) => code)).size).toBe(5);
});
