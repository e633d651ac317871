import { storageRequestSchema } from '#shared/storage/storage-requests.ts';
import { storageIn } from '../../../../electron/main/storage.ts';

// What the main process of the desktop program does for the storage, in a process that can be killed:
// `node storage-process.ts <folder>`.
const [, , folder = ''] = process.argv;
const answer = storageIn(() => folder);

process.on('message', async ({ id, request }: { id: number; request: unknown }) => {
  const parsed = storageRequestSchema.parse(request);
  process.send?.({ id, answer: await answer(parsed) });
});
process.on('disconnect', () => process.exit());
