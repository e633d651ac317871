import { StorageError, type StorageFiles } from './storage-files.ts';

/** A medium in memory, for tests: what was written is there at once. */
export function memoryFiles(): StorageFiles {
  const contents = new Map<string, Uint8Array<ArrayBuffer>>();

  function contentOf(name: string): Uint8Array<ArrayBuffer> {
    const content = contents.get(name);
    if (!content) throw new StorageError('missing', name);
    return content;
  }

  return {
    list: async (prefix) =>
      [...contents]
        .filter(([name]) => name.startsWith(prefix))
        .map(([name, { length }]) => ({ name, size: length }))
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
    read: async (name, from, to) => contentOf(name).slice(from, to),
    append: async (name, bytes) => {
      const before = contents.get(name) ?? new Uint8Array();
      const after = new Uint8Array(before.length + bytes.length);
      after.set(before);
      after.set(bytes, before.length);
      contents.set(name, after);
    },
    truncate: async (name, size) => void contents.set(name, contentOf(name).slice(0, size)),
    sync: async (name) => void contentOf(name),
    rename: async (from, to) => {
      contents.set(to, contentOf(from));
      contents.delete(from);
    },
    remove: async (name) => {
      contentOf(name);
      contents.delete(name);
    },
    syncFolder: async () => undefined,
    free: async () => null,
  };
}
