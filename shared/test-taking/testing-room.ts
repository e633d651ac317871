import type { RoomRequest } from './answer-room.ts';
import type { TestRoom } from './test-room.ts';

/** Code of the trainee with this number, from 0. */
export const testCode = (number: number): string => String(10_000_000 + number * 7);

/** A room of invented questions: two variants that differ, answers whose ids say which is right. */
export function testRoom(entrants: number, fields: Partial<TestRoom> = {}): TestRoom {
  const variant = (name: string) =>
    Array.from({ length: 20 }, (_, at) => ({
      questionId: `сұрақ-${name}-${at}`,
      text: `${name}: ${at + 1}-сынақ сұрағы <b>қалың</b> & "тырнақша"`,
      answers: ['right', 'wrong1', 'wrong2'].map((id, place) => ({
        id,
        text: `${name}${at}-${place} жауап`,
      })),
    }));
  return {
    ...{ testId: 'test-1', title: 'Қазіргі сабақ', language: 'kk', minutes: 40 },
    variants: [variant('А'), variant('Ә')],
    entrants: Array.from({ length: entrants }, (_, at) => ({
      ...{ enrolmentId: `i1:t${at}`, name: `Сынақ Үлгі ${at}` },
      ...{ code: testCode(at), variant: at % 2 },
    })),
    ...fields,
  };
}

let devices = 0;
const nextDevice = (): string => {
  devices += 1;
  return `telephone-number-${devices}`;
};

/** A request as an adapter hands it over. */
export const roomRequest = (fields: Partial<RoomRequest>): RoomRequest => ({
  ...{ method: 'GET', path: '', query: new URLSearchParams(), body: '', address: '10.0.0.7', now: 0 },
  tooManyTries: false,
  newDevice: nextDevice,
  ...fields,
});
