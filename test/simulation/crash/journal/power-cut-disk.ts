import { StorageError, type StorageFiles } from '#shared/storage/storage-files.ts';

/** A file's bytes: as the disk surely has them, and as programs see them. */
interface Content {
  durable: Uint8Array;
  current: Uint8Array;
  /** Bytes from the beginning that are the same in both. */
  same: number;
}

type Names = Map<string, Content>;

/**
 * A disk whose power can be cut. What was not forced to it (`sync`, `syncFolder`) is then there, or is not, or is there
 * in part: every file system may choose, and here the random numbers do.
 */
export interface PowerCutDisk {
  files: StorageFiles;
  /** The points that were passed since the last start, by name: `before append journal`, `in sync tmp` … */
  points: string[];
  /** Cuts the power at that point (counted from 1): whoever waits for the disk then waits for ever. */
  cutAt(point: number): void;
  /** Resolves when the power is cut. */
  off(): Promise<void>;
  /** Starts the computer again. */
  restart(random: () => number): void;
}

const never = new Promise<never>(() => undefined);
const folderOf = (name: string) => name.split('/')[0] ?? name;

export function powerCutDisk(): PowerCutDisk {
  let durableNames: Names = new Map();
  let names: Names = new Map();
  /** Changes of names that no `syncFolder` followed. */
  let pending: ((names: Names) => void)[] = [];
  let on = true;
  let cut = 0;
  let boot = 0;
  let tellOff: () => void = () => undefined;
  let off = new Promise<void>((resolve) => {
    tellOff = resolve;
  });
  const points: string[] = [];

  /** A moment at which the power may go. */
  async function point(name: string, since: number): Promise<void> {
    if (!on || since !== boot) return never;
    points.push(name);
    if (points.length !== cut) return;
    on = false;
    tellOff();
    return never;
  }

  async function step<T>(what: string, act: () => T, half?: () => void): Promise<T> {
    const since = boot;
    await point(`before ${what}`, since);
    if (half) {
      half();
      await point(`in ${what}`, since);
    }
    const result = act();
    await point(`after ${what}`, since);
    return result;
  }

  function rename(change: (names: Names) => void): void {
    change(names);
    pending.push(change);
  }

  function contentOf(name: string): Content {
    const content = names.get(name);
    if (!content) throw new StorageError('missing', name);
    return content;
  }

  function add(name: string, bytes: Uint8Array): void {
    if (!names.has(name)) {
      const made: Content = { durable: new Uint8Array(), current: new Uint8Array(), same: 0 };
      rename((all) => all.set(name, made));
    }
    const content = contentOf(name);
    const current = new Uint8Array(content.current.length + bytes.length);
    current.set(content.current);
    current.set(bytes, content.current.length);
    content.current = current;
  }

  const files: StorageFiles = {
    list: async (prefix) =>
      [...names]
        .filter(([name]) => name.startsWith(prefix))
        .map(([name, { current }]) => ({ name, size: current.length }))
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
    read: (name, from, to) => step(`read ${folderOf(name)}`, () => contentOf(name).current.slice(from, to)),
    append: (name, bytes) => {
      const middle = bytes.length >> 1;
      return step(
        `append ${folderOf(name)}`,
        () => add(name, bytes.slice(middle)),
        () => add(name, bytes.slice(0, middle)),
      );
    },
    truncate: (name, size) =>
      step(`truncate ${folderOf(name)}`, () => {
        const content = contentOf(name);
        content.current = content.current.slice(0, size);
        content.same = Math.min(content.same, size);
      }),
    sync: (name) =>
      step(`sync ${folderOf(name)}`, () => {
        const content = contentOf(name);
        content.durable = content.current;
        content.same = content.current.length;
      }),
    rename: (from, to) =>
      step(`rename ${folderOf(from)}`, () => {
        const moved = contentOf(from);
        rename((all) => {
          if (all.get(from) === moved) all.delete(from);
          all.set(to, moved);
        });
      }),
    remove: (name) =>
      step(`remove ${folderOf(name)}`, () => {
        contentOf(name);
        rename((all) => all.delete(name));
      }),
    syncFolder: () =>
      step('sync folder', () => {
        durableNames = new Map(names);
        pending = [];
      }),
    free: async () => null,
  };

  return {
    files,
    points,
    cutAt(at) {
      cut = at;
    },
    off: () => off,
    restart(random) {
      names = survivingNames(durableNames, pending, random);
      for (const content of new Set(names.values())) {
        content.current = survivingBytes(content, random);
        content.durable = content.current;
        content.same = content.current.length;
      }
      durableNames = new Map(names);
      pending = [];
      points.length = 0;
      cut = 0;
      boot += 1;
      on = true;
      off = new Promise<void>((resolve) => {
        tellOff = resolve;
      });
    },
  };
}

function survivingNames(durable: Names, pending: ((names: Names) => void)[], random: () => number): Names {
  const names = new Map(durable);
  const kind = random();
  const part = Math.floor(random() * (pending.length + 1));
  for (const [place, change] of pending.entries()) {
    const kept = kind < 0.25 ? false : kind < 0.5 ? true : kind < 0.75 ? place < part : random() < 0.5;
    if (kept) change(names);
  }
  return names;
}

function survivingBytes({ durable, current, same }: Content, random: () => number): Uint8Array {
  const kind = random();
  if (kind < 0.2) return durable;
  if (kind < 0.4) return current;
  const length = same + Math.floor(random() * (current.length - same + 1));
  if (kind < 0.6) return current.slice(0, length);
  // The size is on the disk before the bytes: zeros stand for what is not.
  const bytes = current.slice();
  if (kind < 0.8) return bytes.fill(0, length);
  for (let block = same; block < bytes.length; block += 64)
    if (random() < 0.5) bytes.fill(0, block, block + 64);
  return bytes;
}
