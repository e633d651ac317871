import { failure, type Outcome } from '#shared/model/problem.ts';
import { answerStorageRequest, type StorageRequest } from '#shared/storage/answer-requests.ts';
import { openOpfsStorage } from '../platform/opfs/opfs-storage.ts';

export interface StorageMessage {
  id: number;
  request: StorageRequest;
}

export interface StorageAnswer {
  id: number;
  outcome: Outcome<unknown>;
}

const opening = openOpfsStorage('storage');

async function answer(request: StorageRequest): Promise<Outcome<unknown>> {
  const service = await opening;
  if (!service) return failure('storageDenied');
  try {
    return await answerStorageRequest(service, request);
  } catch (error) {
    console.error(error);
    return failure('storageFailed');
  }
}

self.onmessage = async ({ data: { id, request } }: MessageEvent<StorageMessage>) => {
  postMessage({ id, outcome: await answer(request) } satisfies StorageAnswer);
};
