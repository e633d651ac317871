import { scopedRole } from '../sql.ts';

/** Frozen: a change of the tables is another file. Tests that are taken through the server (O10-28). */
const tables = [
  // `room`: JSON of the `TestRoom`. `revision` grows whenever it changes. `entries`: how many the room has; the row is
  // held while one is added, so that two answers never cross.
  `create table test_rooms (
    organisation text not null,
    test text not null,
    id text not null,
    room text not null,
    revision int not null,
    entries int not null,
    is_open boolean not null,
    primary key (organisation, test)
  )`,
  // Whoever takes a test tells an address and no organisation.
  'create unique index test_rooms_by_id on test_rooms (id)',
  // What happened in a room, in order: only ever added. `entry`: JSON of a `RoomEntry`.
  `create table test_room_entries (
    organisation text not null,
    test text not null,
    number int not null,
    entry text not null,
    primary key (organisation, test, number)
  )`,
];

const scoped = ['test_rooms', 'test_room_entries'].flatMap((table) => [
  `alter table ${table} enable row level security`,
  `create policy one_organisation on ${table}
    using (organisation = current_setting('app.organisation', true))
    with check (organisation = current_setting('app.organisation', true))`,
  `grant select, insert, update, delete on ${table} to ${scopedRole}`,
]);

export const testRooms: readonly string[] = [...tables, ...scoped];
