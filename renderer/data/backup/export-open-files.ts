import i18next from 'i18next';
import { toFileName } from '#shared/bridge-arguments.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import { flush } from '../pending-saves.ts';
import { readProgrammeContent } from '../programmes.ts';
import { StorageRefused } from '../storage-refused.ts';
import type { OnProgress } from './backup-progress.ts';
import { machineStore } from './backup-store.ts';
import { type OpenNotes, type OpenSources, openFiles } from './open-files.ts';
import { type PersonColumn, personColumns } from './people-csv.ts';
import { pour } from './pour.ts';
import { ZipTooLarge, zipLimit, zipStream } from './zip-stream.ts';

export type ExportedFiles =
  | {
      state: 'saved';
      /** File name without its folder. */
      name: string;
      size: number;
      /** Names of what could not be exported: damaged or missing attached files. */
      missing: string[];
      /** Whether the personal data is in it in the open; false where its key is locked. */
      personalData: boolean;
    }
  | { state: 'cancelled' };

/** Bytes that a programme and a row of the log take in the zip, roughly: for the progress only. */
const roughly = { programme: 120_000, change: 150 };

/** The explanation is for whoever opens the zip, in whatever language. */
async function readmeText(): Promise<string> {
  const all = await Promise.all([
    import('#shared/languages/kk/backup.json'),
    import('#shared/languages/ru/backup.json'),
    import('#shared/languages/en/backup.json'),
  ]);
  return `\ufeff${all.map(({ readme }) => readme).join('\r\n\r\n')}\r\n`;
}

async function machineSources(): Promise<OpenSources> {
  const [{ db, attachments }, { openRecord }, { askDocuments }] = await Promise.all([
    machineStore(),
    import('../keys/sealed-records.ts'),
    import('#renderer/workers/documents.ts'),
  ]);
  const headings = Object.fromEntries(
    personColumns.map((column) => [column, i18next.t(`backup:columns.${column}`)]),
  ) as Record<PersonColumn, string>;
  return {
    db,
    attachments,
    readProgramme: readProgrammeContent,
    makeDocx: (content) => askDocuments('docx', content),
    openPerson: (person) => openRecord('people', person),
    texts: { readme: await readmeText(), headings },
  };
}

async function roughSize({ db }: OpenSources): Promise<number> {
  let size = (await db.programmes.count()) * roughly.programme + (await db.changes.count()) * roughly.change;
  await db.attachments.each((attachment) => {
    if (attachment.deletedAt === null) size += attachment.size;
  });
  return size;
}

/**
 * Asks where to, then writes everything as open files into one zip. Must be called from a click.
 * Problems: `exportTooLarge`, those of saving and of the storage.
 */
export async function exportOpenFiles(
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<Outcome<ExportedFiles>> {
  const { platform } = await import('#renderer/platform/current.ts');
  const begun = await platform.beginSave({
    suggestedName: toFileName(`Ereje ${new Date().toISOString().slice(0, 10)}`, 'zip', 'Ereje'),
    filters: [{ name: i18next.t('backup:zipType'), extensions: ['zip'] }],
  });
  if (!begun.ok) return begun;
  if (begun.value.state === 'cancelled') return success({ state: 'cancelled' });
  const { target } = begun.value;
  try {
    await flush();
    const sources = await machineSources();
    const of = await roughSize(sources);
    const notes: OpenNotes = { missing: [], personalData: true };
    const onBytes = (done: number) => onProgress({ done, of: Math.max(done, of) });
    const poured = await pour(zipStream(openFiles(sources, notes)), target, { onBytes, signal });
    return poured.ok
      ? success({ state: 'saved', name: target.name, size: poured.value.size, ...notes })
      : poured;
  } catch (error) {
    await target.drop();
    if (signal.aborted) return success({ state: 'cancelled' });
    if (error instanceof ZipTooLarge) {
      return failure('exportTooLarge', { limit: Math.round(zipLimit.bytes / 1024 ** 3) });
    }
    if (error instanceof StorageRefused) return { ok: false, problem: error.problem };
    throw error;
  }
}
