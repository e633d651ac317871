import { storageOver } from './file-storage.ts';
import { memoryFiles } from './memory-files.ts';
import { storageContract } from './storage-service.contract.ts';

storageContract('in memory', async () => {
  const files = memoryFiles();
  return {
    start: async () => storageOver(files, { folder: null }),
    files: () => files.list(''),
    read: (name) => files.read(name, 0, Number.MAX_SAFE_INTEGER),
    async write(name, bytes) {
      await files.append(name, bytes);
      await files.truncate(name, 0);
      await files.append(name, bytes);
    },
    remove: files.remove,
  };
});
