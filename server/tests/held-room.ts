import { type RoomEntry, roomEntrySchema } from '#shared/test-taking/room-entry.ts';
import { addEntries, emptyRoom, type RoomState } from '#shared/test-taking/room-state.ts';
import { type TestRoom, testRoomSchema } from '#shared/test-taking/test-room.ts';
import type { Sql, SqlStore } from '../storage/sql.ts';

/** A room as it stood after so many entries. */
interface KnownRoom {
  revision: number;
  room: TestRoom;
  entries: number;
  state: RoomState;
}

/** A room that nobody else adds to until the transaction ends. */
export interface HeldRoom extends Pick<KnownRoom, 'room' | 'state'> {
  /** Of its public address. */
  id: string;
  isOpen: boolean;
  add(entries: readonly RoomEntry[]): Promise<void>;
}

interface Row {
  id: string;
  revision: number;
  entries: number;
  open: boolean;
}

/** Rooms that a process remembers; the one that was not asked for longest goes first. */
const mostKnown = 50;

/**
 * The rooms of a database. Entries are only ever added, so what a process has read of a room stays true, and it reads
 * those alone that came since.
 */
export function knownRooms(store: SqlStore) {
  const known = new Map<string, KnownRoom>();

  function remember(key: string, room: KnownRoom): void {
    known.delete(key);
    known.set(key, room);
    const oldest = known.size > mostKnown ? known.keys().next().value : undefined;
    if (oldest !== undefined) known.delete(oldest);
  }

  return {
    /** Works with a room that it holds; gives null where the organisation has none for this test. */
    async hold<T>(
      organisation: string,
      test: string,
      work: (held: HeldRoom, sql: Sql) => Promise<T>,
    ): Promise<{ value: T } | null> {
      const key = `${organisation} ${test}`;
      const done = await store.inOrganisation(organisation, async (sql) => {
        const [row] = await sql.query<Row>(
          'select id, revision, entries, is_open as open from test_rooms where test = $1 for update',
          [test],
        );
        if (!row) return null;
        const found = await read(sql, test, row, known.get(key));
        return { found, value: await work(heldRoom(sql, organisation, found, row), sql) };
      });
      // Without what was added now: that is read the next time, when it is known to be kept.
      if (done) remember(key, done.found);
      return done && { value: done.value };
    },
  };
}
export type KnownRooms = ReturnType<typeof knownRooms>;

async function read(sql: Sql, test: string, row: Row, before: KnownRoom | undefined): Promise<KnownRoom> {
  // A database that was restored has fewer than what is remembered.
  const known = before && before.entries <= row.entries ? before : undefined;
  const since = known?.entries ?? 0;
  const added =
    since < row.entries
      ? await sql.query<{ entry: string }>(
          'select entry from test_room_entries where test = $1 and number > $2 order by number',
          [test, since],
        )
      : [];
  const entries = added.map(({ entry }) => roomEntrySchema.parse(JSON.parse(entry)));
  return {
    revision: row.revision,
    room: known?.revision === row.revision ? known.room : await readRoom(sql, test),
    entries: row.entries,
    state: addEntries(known?.state ?? emptyRoom, entries),
  };
}

async function readRoom(sql: Sql, test: string): Promise<TestRoom> {
  const [row] = await sql.query<{ room: string }>('select room from test_rooms where test = $1', [test]);
  return testRoomSchema.parse(JSON.parse(row?.room ?? 'null'));
}

function heldRoom(sql: Sql, organisation: string, { room, state, entries }: KnownRoom, row: Row): HeldRoom {
  let number = entries;
  const held: HeldRoom = {
    ...{ id: row.id, isOpen: row.open, room, state },
    async add(added) {
      if (added.length === 0) return;
      const numbered = added.map((entry, at) => ({ number: number + at + 1, entry: JSON.stringify(entry) }));
      await sql.query(
        `insert into test_room_entries (organisation, test, number, entry)
          select $1, $2, one.number, one.entry
            from json_to_recordset($3::json) as one(number int, entry text)`,
        [organisation, room.testId, JSON.stringify(numbered)],
      );
      number += added.length;
      await sql.query('update test_rooms set entries = $2 where test = $1', [room.testId, number]);
      held.state = addEntries(held.state, added);
    },
  };
  return held;
}
