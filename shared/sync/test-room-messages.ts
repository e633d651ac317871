import * as z from 'zod';
import { testAttemptSchema } from '../model/course/test.ts';
import { testIdSchema } from '../test-taking/room-bridge.ts';
import { testRoomSchema } from '../test-taking/test-room.ts';

/** What program and server say to each other about tests that are taken through the server (O10-28). */

/** Most bytes of a message with a room, before compression: 40 variants of long questions. */
export const mostBytesOfRoom = 8 * 1024 * 1024;

/** The id of the test stands in the address. */
export const testRoomParamsSchema = z.strictObject({ id: testIdSchema });

export const openTestRoomSchema = z.strictObject({ room: testRoomSchema });

const instant = z.string().nullable();

const entrantReportSchema = z.object({
  enrolmentId: z.string(),
  name: z.string(),
  code: z.string(),
  progress: z.enum(['waiting', 'writing', 'away', 'ended']),
  answered: z.number(),
  of: z.number(),
  startedAt: instant,
  endedAt: instant,
  left: z.number(),
  resumed: z.number(),
});

const attempt = testAttemptSchema.pick({
  enrolmentId: true,
  variant: true,
  startedAt: true,
  endedAt: true,
  answers: true,
  events: true,
});

/** A `RoomReport`. `path`: below the server's address, what telephones open; null while the room is closed. */
export const onlineRoomSchema = z.object({
  testId: z.string(),
  entrants: z.array(entrantReportSchema),
  attempts: z.array(attempt),
  path: z.string().nullable(),
});
export type OnlineRoom = z.infer<typeof onlineRoomSchema>;

/** Null where the test was never opened through the server. */
export const foundRoomSchema = onlineRoomSchema.nullable();
