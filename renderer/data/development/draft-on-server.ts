import { useSyncExternalStore } from 'react';
import {
  discussionAddress,
  discussionIdOf,
  newDiscussionId,
} from '#shared/model/development/discussion-link.ts';
import type { Problem } from '#shared/model/problem.ts';
import { onServerPlace, readServerPlace } from '../sync/account/server-place.ts';
import { knownDrafts } from './known-drafts.ts';

/**
 * The address that a draft's public discussion will have on the server of this computer, another one each time; it may
 * be written into papers before the server knows of it. Null on a computer that belongs to no server.
 */
export function newDiscussionLink(): string | null {
  const place = readServerPlace();
  return place && discussionAddress(place.address, newDiscussionId());
}

/**
 * Where a posted draft is: on the organisation's own portal, or on the server's page: `shown` since an instant (ISO
 * 8601), or `waiting` for the next synchronisation; `problem`: why the last one did not do it.
 */
export type PostedDraft =
  | { state: 'ownPortal' }
  | { state: 'shown'; at: string }
  | { state: 'waiting'; problem: Problem | null };

function postedDraft(link: string): PostedDraft {
  const id = discussionIdOf(link);
  if (id === null) return { state: 'ownPortal' };
  const { publishedAt = null, problem = null } = knownDrafts.read()[id] ?? {};
  return publishedAt === null ? { state: 'waiting', problem } : { state: 'shown', at: publishedAt };
}

const listen = (listener: () => void) => {
  const ends = [knownDrafts.subscribe(listener), onServerPlace(listener)];
  return () => {
    for (const end of ends) end();
  };
};

/** Live. `link`: of the step that posted the draft. */
export function usePostedDraft(link: string): PostedDraft {
  useSyncExternalStore(listen, knownDrafts.read);
  return postedDraft(link);
}
