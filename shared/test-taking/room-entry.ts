import * as z from 'zod';

/** Milliseconds since 1970 by the clock of whoever holds the room. */
const instant = z.int().min(0);
const address = z.string().max(100);
const about = { at: instant, enrolmentId: z.string().max(200) };

/** Names the page of one telephone; who holds it answers for its trainee. */
const device = z.string().regex(/^[\w-]{16,64}$/);

/** That the page was left or come back to, and how many seconds before it could be sent: a telephone that sleeps sends later. */
const switchSchema = z.tuple([z.enum(['left', 'returned']), z.int().min(0).max(86_400)]);

/** Places of a question in the variant and of the chosen answer in the question, from 0. */
const choiceSchema = z.tuple([z.int().min(0).max(199), z.int().min(0).max(9)]);
export type Choice = z.infer<typeof choiceSchema>;

/** What a page sends at once. `number` grows: what comes twice under one number counts once. */
export const sentSchema = z.strictObject({
  number: z.int().min(1),
  answers: z.array(choiceSchema).max(200),
  switches: z.array(switchSchema).max(100),
  ends: z.boolean(),
});
export type Sent = z.infer<typeof sentSchema>;

/**
 * One thing that happened in a room. They are only ever added; a room stands as they say, in their order. `opened`
 * carries until when one may answer. `continued`: the room was not there since then, and everybody gets that time back.
 */
export const roomEntrySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('opened'), ...about, address, device, until: instant }),
  z.strictObject({ kind: z.literal('resumed'), ...about, address, device }),
  z.strictObject({ kind: z.literal('saved'), ...about, address, ...sentSchema.shape }),
  z.strictObject({ kind: z.literal('timeUp'), ...about }),
  z.strictObject({ kind: z.literal('stopped'), ...about }),
  z.strictObject({ kind: z.literal('continued'), at: instant, since: instant }),
]);
export type RoomEntry = z.infer<typeof roomEntrySchema>;
