import { failure, type Outcome, success } from '#shared/model/problem.ts';
import { StorageError, type StorageErrorCode } from './storage-files.ts';

/** A storage that must not be touched, or a file that is not what it should be: becomes a problem of that code. */
export class StorageRefusal extends Error {
  readonly code: string;
  readonly params: Record<string, string | number> | undefined;
  constructor(code: string, params?: Record<string, string | number>) {
    super(code);
    this.name = 'StorageRefusal';
    this.code = code;
    this.params = params;
  }
}

const refused = (code: StorageErrorCode, params?: Record<string, string | number>) => {
  switch (code) {
    case 'full':
      return failure('storageFull', params);
    case 'denied':
      return failure('storageDenied', params);
    case 'missing':
      // A part of the journal that goes away under it, or a temporary file, has no name that a person knows.
      return params ? failure('storageFileMissing', params) : failure('storageFailed');
    case 'failed':
      return failure('storageFailed', params);
  }
};

/** What the work gives, or the problem that the medium or a check had. Any other error is a fault and goes on. */
export async function storageAnswer<T>(
  work: () => Promise<T>,
  params?: Record<string, string | number>,
): Promise<Outcome<T>> {
  try {
    return success(await work());
  } catch (error) {
    if (error instanceof StorageRefusal) return failure(error.code, params ?? error.params);
    if (error instanceof StorageError) return refused(error.code, params);
    throw error;
  }
}
