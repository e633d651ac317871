const lockName = 'ereje-journal';
const openName = 'ereje-storage-open';

/** The journal for one window at a time: kept from one write to the next, until another window asks for it. */
export interface JournalLease {
  /** `changed`: another window may have had the journal since the last time. */
  alone<T>(work: (changed: boolean) => Promise<T>): Promise<T>;
  /** Whether other windows have the storage too. */
  shared(): Promise<boolean>;
}

/** `release`: lets go of open files before another window gets the journal. */
export function journalLease(release: () => Promise<void>): JournalLease {
  const channel = new BroadcastChannel(lockName);
  let giveBack: (() => void) | null = null;
  let working = 0;
  let wanted = false;

  async function giveBackIfWanted(): Promise<void> {
    if (!wanted || working > 0 || !giveBack) return;
    const give = giveBack;
    giveBack = null;
    wanted = false;
    // The lock itself goes with this window, so a file that does not close keeps no other window waiting.
    await release().finally(give);
  }

  // Also noted while this window still waits for the journal: then it gives it back after one piece of work.
  channel.onmessage = () => {
    wanted = true;
    void giveBackIfWanted();
  };
  void navigator.locks.request(openName, { mode: 'shared' }, () => new Promise(() => undefined));

  async function take(): Promise<boolean> {
    if (giveBack) return false;
    channel.postMessage('wanted');
    await new Promise<void>((resolve, reject) => {
      const held = () =>
        new Promise<void>((done) => {
          giveBack = done;
          resolve();
        });
      navigator.locks.request(lockName, held).catch(reject);
    });
    return true;
  }

  return {
    async alone(work) {
      working += 1;
      try {
        return await work(await take());
      } finally {
        working -= 1;
        await giveBackIfWanted();
      }
    },
    async shared() {
      const { held = [] } = await navigator.locks.query();
      return held.filter(({ name }) => name === openName).length > 1;
    },
  };
}
