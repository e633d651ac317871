import { spawnSync } from 'node:child_process';
import { closeSync, cpSync, fsyncSync, mkdirSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** A file system of its own in an image file, so that its disk can be filled, and its power cut. */
export interface SmallDisk {
  folder: string;
  /** Writes a file until nothing is free. */
  fill: () => void;
  /** Removes that file. */
  free: () => void;
  readOnly: (on: boolean) => void;
  /**
   * The power goes: gives the disk as the device has it at this moment, without what the system had yet to write. Nobody
   * may be writing any more.
   */
  cutPower: (under: string) => SmallDisk | null;
  remove: () => void;
}

const run = (command: string, ...args: string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/** Null where this machine does not let us mount a file system. */
export function makeDisk(under: string, megabytes: number): SmallDisk | null {
  mkdirSync(under, { recursive: true });
  const image = join(under, 'disk.img');
  const made =
    run('truncate', '-s', `${megabytes}M`, image) && run('mkfs.ext4', '-q', '-F', '-m', '0', image);
  return made ? mountDisk(under, image) : null;
}

function mountDisk(under: string, image: string): SmallDisk | null {
  const folder = join(under, 'mounted');
  mkdirSync(folder, { recursive: true });
  // Without the file system's own commits every five seconds, only what a program forces to the disk is on it.
  if (!run('mount', '-o', 'loop,commit=300', image, folder)) return null;
  const filler = join(folder, 'filler');
  return {
    folder,
    fill: () => fillDisk(folder, filler),
    free: () => rmSync(filler, { force: true }),
    readOnly: (on) => {
      if (!run('mount', '-o', `remount,${on ? 'ro' : 'rw'}`, folder)) throw new Error('The disk is in use');
    },
    cutPower(next) {
      mkdirSync(next, { recursive: true });
      const copy = join(next, 'disk.img');
      cpSync(image, copy);
      return mountDisk(next, copy);
    },
    remove() {
      if (!run('umount', folder)) run('umount', '-l', folder);
      rmSync(under, { recursive: true, force: true });
    },
  };
}

const available = (folder: string) => {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
};

function fillDisk(folder: string, filler: string): void {
  const file = openSync(filler, 'a');
  try {
    for (const size of [1 << 20, 4096]) {
      const bytes = Buffer.alloc(size, 1);
      while (available(folder) >= size) writeSync(file, bytes);
    }
    fsyncSync(file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
  } finally {
    closeSync(file);
  }
}
