import { failure, type Problem } from '#shared/model/problem.ts';
import { StorageRefused } from './storage-refused.ts';

/** Dexie wraps what IndexedDB threw: the reason may stand one level below. */
const namesOf = (error: unknown): string[] =>
  error instanceof Error
    ? [error.name, ...namesOf((error as { inner?: unknown }).inner), ...namesOf(error.cause)]
    : [];

/** Why a write was not stored, in words that a person can act on. */
export function saveProblem(error: unknown): Problem {
  if (error instanceof StorageRefused) return error.problem;
  if (namesOf(error).includes('QuotaExceededError')) return failure('storageFull').problem;
  return failure('changeNotStored', { reason: error instanceof Error ? error.message : String(error) })
    .problem;
}
