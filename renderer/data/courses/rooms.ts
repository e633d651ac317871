import { useLiveQuery } from 'dexie-react-hooks';
import { compareKazakh } from '#shared/kazakh/collate.ts';
import type { Room } from '#shared/model/course/lesson.ts';
import { database } from '../database.ts';
import { act } from '../undo.ts';

/** Rooms are the organisation's, over all courses. */
const scope = 'rooms';

/** What a person says of a room. */
export type RoomFacts = Pick<Room, 'name' | 'address' | 'seats'>;

/** All rooms by their names, those in the bin as well: lessons may still name them. */
export const readRooms = async (): Promise<Room[]> =>
  (await database.rooms.toArray()).sort((a, b) => compareKazakh(a.name, b.name));

/** Live; undefined while they load. */
export const useRooms = (): Room[] | undefined => useLiveQuery(readRooms);

/** Stores a new room; gives its id. */
export async function addRoom(facts: RoomFacts): Promise<string> {
  const record = { ...facts, id: crypto.randomUUID(), deletedAt: null };
  await act(scope, [{ table: 'rooms', kind: 'create', record }]);
  return record.id;
}

export const updateRoom = ({ id }: Room, fields: Partial<RoomFacts>) =>
  act(scope, [{ table: 'rooms', kind: 'update', id, fields }]);

/** Puts a room into the bin, or takes it out; lessons keep it. */
export const binRoom = ({ id }: Room, bin: boolean) => {
  const deletedAt = bin ? new Date().toISOString() : null;
  return act(scope, [{ table: 'rooms', kind: 'update', id, fields: { deletedAt } }]);
};
