import { createHash } from 'node:crypto';
import * as disk from 'node:fs/promises';
import { dirname } from 'node:path';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import { type Disk, replace, saveProblem, syncFolder, temporaryBeside, whereItLeads } from './write-whole.ts';

/** A file that is written in portions. Until `commit` has succeeded an older file stands there whole. */
export interface StreamedWrite {
  write(bytes: Uint8Array): Promise<Outcome<null>>;
  /** `sha256`: of all bytes, hexadecimal. Problem `saveDamaged` where what was read back differs. */
  commit(sha256: string): Promise<Outcome<null>>;
  /** Leaves nothing of it. */
  drop(): Promise<void>;
}

/** Opens a temporary file beside `path`. */
export async function beginStreamedWrite(path: string, on: Disk = disk): Promise<Outcome<StreamedWrite>> {
  try {
    const target = await whereItLeads(path, on);
    const temporary = temporaryBeside(target);
    return success(writeInto(await on.open(temporary, 'wx+'), temporary, target, on));
  } catch (error) {
    return failure(saveProblem(error));
  }
}

function writeInto(file: disk.FileHandle, temporary: string, target: string, on: Disk): StreamedWrite {
  const drop = async () => {
    await file.close().catch(() => null);
    await on.rm(temporary, { force: true }).catch(() => null);
  };
  /** A step that fails ends the write: the rest of the file would have a hole. */
  const step = async (work: () => Promise<Outcome<null>>) => {
    try {
      const done = await work();
      if (!done.ok) await drop();
      return done;
    } catch (error) {
      await drop();
      return failure(saveProblem(error));
    }
  };
  return {
    drop,
    write: (bytes) =>
      step(async () => {
        await file.writeFile(bytes);
        return success(null);
      }),
    commit: (sha256) =>
      step(async () => {
        await file.sync();
        if ((await hashOf(file)) !== sha256) return failure('saveDamaged');
        await file.close();
        await replace(temporary, target, on);
        await syncFolder(dirname(target), on);
        return success(null);
      }),
  };
}

/** SHA-256 of the file from its beginning, hexadecimal. */
async function hashOf(file: disk.FileHandle): Promise<string> {
  const hash = createHash('sha256');
  const buffer = new Uint8Array(1024 * 1024);
  for (let place = 0; ; ) {
    const { bytesRead } = await file.read(buffer, 0, buffer.length, place);
    if (bytesRead === 0) return hash.digest('hex');
    hash.update(buffer.subarray(0, bytesRead));
    place += bytesRead;
  }
}
