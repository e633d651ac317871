import { closeSync, fsyncSync, openSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

/** What is used of Emscripten's file system: `nfd` is the file's number in this process, folders have none. */
interface NodeFiles {
  NODEFS: {
    stream_ops: { fsync?: (stream: { nfd?: number; node: unknown }) => number };
    realPath(node: unknown): string;
  };
}

/**
 * A folder on the disk whose files are really forced to the disk. PGlite's own has no such operation: PostgreSQL
 * asks for it and is told that it was done.
 */
export class DurableFiles extends NodeFS {
  override async init(...given: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(...given);
    const addFsync = ({ NODEFS }: NodeFiles) => {
      NODEFS.stream_ops.fsync = ({ nfd, node }) => {
        if (nfd === undefined) forceFolder(NODEFS.realPath(node));
        else fsyncSync(nfd);
        return 0;
      };
    };
    const preRun = [...[emscriptenOpts.preRun ?? []].flat(), addFsync as never];
    return { emscriptenOpts: { ...emscriptenOpts, preRun } };
  }
}

/** Forces the names in a folder to the disk; Windows cannot, and keeps them by itself. */
export function forceFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const opened = openSync(folder, 'r');
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}

/**
 * Plans are made once. Nobody counts the rows of the embedded database, so that a plan for a table that was empty
 * would read all of it when it is full: every statement of the server goes by a key, and always shall.
 */
const plannedOnce = ['enable_seqscan=off', 'enable_bitmapscan=off', 'plan_cache_mode=force_generic_plan'];

export const plannedStart: string[] = [
  ...PGlite.defaultStartParams,
  ...plannedOnce.flatMap((setting) => ['-c', setting]),
];

/** PGlite starts PostgreSQL with `-F`, which is: never force anything to the disk. */
export const durableStart: string[] = [
  ...plannedStart.filter((parameter) => parameter !== '-F'),
  ...['-c', 'fsync=on', '-c', 'wal_sync_method=fsync', '-c', 'synchronous_commit=on'],
];
