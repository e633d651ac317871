import * as z from 'zod';
import { platform } from '#renderer/platform/current.ts';
import type { Outcome } from '#shared/model/problem.ts';
import { database } from '../../database.ts';
import { flush } from '../../pending-saves.ts';

const key = 'ereje.joinAgain';
const againSchema = z.object({ address: z.string(), login: z.string() });
/** With what the person goes on after the program was loaded again; the password is typed anew. */
export type JoinAgain = z.infer<typeof againSchema>;

/** Null where nothing was begun before this start in this window. */
export function readJoinAgain(): JoinAgain | null {
  const text = sessionStorage.getItem(key);
  try {
    return text === null ? null : (againSchema.safeParse(JSON.parse(text)).data ?? null);
  } catch {
    return null;
  }
}

/** The computer has joined. */
export const forgetJoinAgain = (): void => sessionStorage.removeItem(key);

/**
 * The data of this computer gives way to that of a server: it is kept as a snapshot, the program is loaded again
 * without data and offers to join. Problems: those of the storage; nothing has changed then.
 */
export async function makeRoom(again: JoinAgain): Promise<Outcome<null>> {
  await flush();
  const { prepareEmpty } = await import('../../store/start-empty.ts');
  const prepared = await prepareEmpty(database, platform.storage);
  if (!prepared.ok) return prepared;
  sessionStorage.setItem(key, JSON.stringify(againSchema.parse(again)));
  location.reload();
  return prepared;
}
