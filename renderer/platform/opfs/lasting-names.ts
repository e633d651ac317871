/** The longer the name, the fewer rounds; every system allows one of so many characters. */
const longName = 200;

/** Folders that are made and removed: each writes about 830 bytes, all of them 40 KB, in about 0.1 s. */
const rounds = 48;

/**
 * Chromium keeps the names of OPFS in a log that it does not force to the disk. After a power cut it can end in a torn
 * record; Chromium goes on behind it, and its next start passes over all that stands in the same block of 32 KB: files
 * made in between are gone without a word, however often they were flushed. So before a session writes its first name,
 * more than such a block is written that nobody needs. What the function gives does it once, and tells no error: who
 * asked meets the error of the disk at the name itself.
 */
export function lastingNames(root: FileSystemDirectoryHandle): () => Promise<void> {
  let passed: Promise<void> | null = null;
  return () => {
    passed ??= passTornBlock(root).catch(() => undefined);
    return passed;
  };
}

async function passTornBlock(root: FileSystemDirectoryHandle): Promise<void> {
  // Another window may be doing the same.
  const name = crypto.randomUUID().padEnd(longName, '-');
  for (let round = 0; round < rounds; round += 1) {
    await root.getDirectoryHandle(name, { create: true });
    await root.removeEntry(name);
  }
}
