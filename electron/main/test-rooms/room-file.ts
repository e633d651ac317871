import { access } from 'node:fs/promises';
import * as z from 'zod';
import { type RoomEntry, roomEntrySchema } from '#shared/test-taking/room-entry.ts';
import { addEntries, addEntry, emptyRoom, type RoomState } from '#shared/test-taking/room-state.ts';
import { type TestRoom, testRoomSchema } from '#shared/test-taking/test-room.ts';
import { openJournal, type RoomJournal } from './room-journal.ts';

/** The room and where telephones find it: written each time that it is opened. */
const openingSchema = z.strictObject({
  kind: z.literal('room'),
  room: testRoomSchema,
  path: z.string().regex(/^[\w-]{8,32}$/),
  port: z.int().min(1).max(65_535),
});
type Opening = z.infer<typeof openingSchema>;

/** A room as it stands in its file. */
export interface StoredRoom {
  opening: Opening | null;
  state: RoomState;
  /** When something happened last, in milliseconds since 1970; null where nothing has. */
  lastAt: number | null;
}

/** A room whose every happening is added to its file. */
export interface RoomFile {
  stored: StoredRoom;
  open(room: TestRoom, path: string, port: number): void;
  add(entries: readonly RoomEntry[]): void;
  kept(): Promise<void>;
  close(): Promise<void>;
}

/** A line that the disk has spoiled hides none of the others. */
function parseLine(line: string): Opening | RoomEntry | null {
  try {
    const value: unknown = JSON.parse(line);
    return openingSchema.safeParse(value).data ?? roomEntrySchema.safeParse(value).data ?? null;
  } catch {
    return null;
  }
}

function roomOf(lines: readonly string[]): StoredRoom {
  const stored: StoredRoom = { opening: null, state: emptyRoom, lastAt: null };
  for (const line of lines) {
    const entry = parseLine(line);
    if (entry?.kind === 'room') stored.opening = entry;
    else if (entry) {
      stored.state = addEntry(stored.state, entry);
      stored.lastAt = Math.max(stored.lastAt ?? 0, entry.at);
    }
  }
  return stored;
}

function fileOf(stored: StoredRoom, journal: RoomJournal): RoomFile {
  return {
    stored,
    open(room, path, port) {
      const opening: Opening = { kind: 'room', room, path, port };
      stored.opening = opening;
      journal.add([JSON.stringify(opening)]);
    },
    add(entries) {
      stored.state = addEntries(stored.state, entries);
      journal.add(entries.map((entry) => JSON.stringify(entry)));
    },
    kept: () => journal.kept(),
    close: () => journal.close(),
  };
}

/** Opens the file of a room, or begins one. Throws what the disk throws. */
export async function openRoomFile(path: string): Promise<RoomFile> {
  const { lines, journal } = await openJournal(path);
  return fileOf(roomOf(lines), journal);
}

/** Whether a room has a file. */
export const hasRoomFile = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
