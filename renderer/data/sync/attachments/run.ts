import { attachmentPlace } from '../../attachments.ts';
import { database } from '../../database.ts';
import { StorageRefused } from '../../storage-refused.ts';
import { speaker } from '../account/ask-as-speaker.ts';
import { noteSync } from '../sync-log.ts';
import { onSyncMemory, readSyncMemory } from '../sync-memory.ts';
import { exchangeAttachments } from './exchange.ts';
import { httpAttachments } from './server.ts';
import { comesByItself, onAttachmentSetting, readAttachmentSetting } from './setting.ts';

const rests = () => readSyncMemory().paused || readAttachmentSetting().paused || !navigator.onLine;

/** Calls `stop` as soon as a person or the network says so; gives the way to end that. */
function whenResting(stop: () => void): () => void {
  const look = () => rests() && stop();
  const ends = [onSyncMemory(look), onAttachmentSetting(look)];
  window.addEventListener('offline', stop);
  return () => {
    for (const end of ends) end();
    window.removeEventListener('offline', stop);
  };
}

async function exchange(): Promise<void> {
  const by = await speaker();
  const place = await attachmentPlace();
  // Without the key it is not known which of the files are right: they wait until somebody has entered.
  if (!by || !place.ok) return;
  const stop = new AbortController();
  const end = whenResting(() => stop.abort());
  try {
    const { signal } = stop;
    const done = await exchangeAttachments({
      db: database,
      place: place.value,
      server: httpAttachments({ ...by, signal }),
      wants: ({ size }) => comesByItself(readAttachmentSetting().fetch, size),
      signal,
    });
    if (!done.ok && !signal.aborted) noteSync('failed', { code: done.problem.code });
  } catch (error) {
    if (!(error instanceof StorageRefused)) throw error;
    noteSync('failed', { code: error.problem.code });
  } finally {
    end();
  }
}

/**
 * Brings the bytes of attached files where they are wanted. It runs beside the synchronisation of records, which never
 * waits for it, and in one window at a time.
 */
export async function runAttachments(): Promise<void> {
  if (rests()) return;
  await navigator.locks.request('ereje-attachments', { ifAvailable: true }, (lock) =>
    lock ? exchange() : null,
  );
}
