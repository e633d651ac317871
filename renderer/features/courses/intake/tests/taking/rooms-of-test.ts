import { useSyncExternalStore } from 'react';
import { currentUserId, onCurrentUser } from '#renderer/data/author.ts';
import { onServerPlace, readServerPlace, speakingAccount } from '#renderer/data/sync/account/server-place.ts';
import { serverRooms } from '#renderer/data/sync/server-rooms.ts';
import { platform } from '#renderer/platform/current.ts';
import type { TestRooms } from '#renderer/platform/platform.ts';
import type { CourseTest } from '#shared/model/course/test.ts';
import { type RoomView, useRoom } from './use-room.ts';

/** In one room with this computer, or through the organisation's server. */
export type RoomWay = 'room' | 'online';

/** Who can hold a test open for telephones; null where that is not possible here. */
export type RoomPlaces = Readonly<Record<RoomWay, TestRooms | null>>;

/** The server holds tests open for whoever is signed in there. */
export const roomPlaces = (): RoomPlaces => ({
  room: platform.testRooms,
  online: speakingAccount(readServerPlace(), currentUserId()) === null ? null : serverRooms,
});

/** Live. */
export function useRoomPlaces(): RoomPlaces {
  useSyncExternalStore(onServerPlace, readServerPlace);
  useSyncExternalStore(onCurrentUser, currentUserId);
  return roomPlaces();
}

const hasBegun = ({ state }: RoomView): boolean =>
  state?.entrants.some(({ progress }) => progress !== 'waiting') ?? false;

/** Where a test is taken: where it is open, or else where somebody has begun; null where that is still free to choose. */
function takenBy(views: Readonly<Record<RoomWay, RoomView>>): RoomWay | null {
  const ways = ['room', 'online'] as const;
  const isOpen = (way: RoomWay) => (views[way].state?.address ?? null) !== null;
  return ways.find(isOpen) ?? ways.find((way) => hasBegun(views[way])) ?? null;
}

export interface TestRoomView {
  /** Null: not taken anywhere yet. */
  way: RoomWay | null;
  /** Which ways there are to open the test now. */
  ways: readonly RoomWay[];
  /** Of the way, or of the one way that could be. */
  view: RoomView;
  rooms: Readonly<Record<RoomWay, RoomView>>;
}

/** The room of a test, wherever it is: one test is never taken in two ways. */
export function useTestRoom({ id }: CourseTest, places: RoomPlaces): TestRoomView {
  const rooms = { room: useRoom(id, places.room), online: useRoom(id, places.online) };
  const way = takenBy(rooms);
  // Whoever does not answer cannot hold a test open.
  const free = (['room', 'online'] as const).filter((one) => places[one] && rooms[one].state !== undefined);
  return {
    ...{ way, rooms, ways: way ? [way] : free },
    view: rooms[way ?? (places.room ? 'room' : 'online')],
  };
}
