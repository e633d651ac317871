import * as z from 'zod';
import { documentLanguages } from '../model/organisation.ts';

/** A question as a room holds it: which answer is right is never in it, so that no page can tell. */
const roomQuestionSchema = z.strictObject({
  questionId: z.string().max(100),
  text: z.string().max(5_000),
  answers: z
    .array(z.strictObject({ id: z.string().max(40), text: z.string().max(2_000) }))
    .min(1)
    .max(10),
});

/** Digits of a personal code: so many that nobody guesses one in the time of a test. */
export const codeDigits = 8;

const entrantSchema = z.strictObject({
  enrolmentId: z.string().min(1).max(200),
  name: z.string().max(400),
  code: z.string().regex(new RegExp(`^\\d{${codeDigits}}$`)),
  /** From 0. */
  variant: z.int().min(0).max(39),
});
export type Entrant = z.infer<typeof entrantSchema>;

const allDiffer = (texts: readonly string[]): boolean => new Set(texts).size === texts.length;

/** A drawn test and who may take it (O10-20, O10-28). */
export const testRoomSchema = z
  .strictObject({
    /** Id of the test, which also names the room's file. */
    testId: z.string().regex(/^[\w-]{1,100}$/),
    title: z.string().max(500),
    language: z.enum(documentLanguages),
    minutes: z.int().min(1).max(600),
    variants: z.array(z.array(roomQuestionSchema).min(1).max(200)).min(1).max(40),
    entrants: z.array(entrantSchema).min(1).max(1_000),
  })
  .refine(({ entrants }) => allDiffer(entrants.map(({ code }) => code)))
  .refine(({ entrants }) => allDiffer(entrants.map(({ enrolmentId }) => enrolmentId)))
  .refine(({ entrants, variants }) => entrants.every(({ variant }) => variant < variants.length));
export type TestRoom = z.infer<typeof testRoomSchema>;
export type RoomQuestion = z.infer<typeof roomQuestionSchema>;

/** The questions of a trainee, in the order of the variant. */
export const questionsOf = (room: TestRoom, { variant }: Entrant): readonly RoomQuestion[] =>
  room.variants[variant] ?? [];

export const entrantOf = (room: TestRoom, enrolmentId: string): Entrant | undefined =>
  room.entrants.find((one) => one.enrolmentId === enrolmentId);

/**
 * A room that is opened once more: questions, codes and variants stay as they were told; who was not in it is added. A
 * new code that somebody has already must have been avoided by the caller: the schema refuses the room.
 */
export function openedAgain(before: TestRoom, now: TestRoom): TestRoom {
  const known = new Set(before.entrants.map(({ enrolmentId }) => enrolmentId));
  const added = now.entrants.filter(({ enrolmentId }) => !known.has(enrolmentId));
  return { ...before, entrants: [...before.entrants, ...added] };
}
