import { failure, type Outcome, success } from '#shared/model/problem.ts';
import { pullAnswerSchema, syncVersion } from '#shared/sync/messages.ts';
import { serverLogOf } from '../../change/server-log.ts';
import { database } from '../../database.ts';
import { askServer } from './ask-server.ts';

/**
 * Data that belonged to another server before is handed over to one that has none: two courses of the same data would
 * not merge. Problems: `storeOfOtherServer`, those of `askServer`.
 */
export async function mayMove(
  organisation: string,
  server: { address: string; token: string },
): Promise<Outcome<null>> {
  const log = await serverLogOf(database);
  if (!log || log.organisation === organisation) return success(null);
  const body = { version: syncVersion, after: null, point: null, limit: 1 };
  const end = await askServer({ ...server, path: '/api/v1/changes/pull', body, answer: pullAnswerSchema });
  // It has forgotten what its log said long ago: so it had something to say.
  const isOld = !end.ok && end.problem.code === 'logDiffers';
  if (!end.ok && !isOld) return end;
  return end.ok && end.value.last === 0 ? success(null) : failure('storeOfOtherServer');
}
