import * as z from 'zod';
import type { RoomReport } from './room-report.ts';
import { testRoomSchema } from './test-room.ts';

/** A room that is to be opened on one address of this computer. */
export const startTestRoomSchema = z.strictObject({ room: testRoomSchema, host: z.ipv4() });
export type StartTestRoomRequest = z.infer<typeof startTestRoomSchema>;

export const testIdSchema = testRoomSchema.shape.testId;

/** A network that this computer is in: `host` is its IPv4 address there. */
export interface NetworkAddress {
  name: string;
  host: string;
}

/** `address`: what telephones open; null while the room is closed. */
export interface TestRoomState extends RoomReport {
  address: string | null;
}
