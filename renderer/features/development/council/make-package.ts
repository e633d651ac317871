import type { TFunction } from 'i18next';
import type { PaperSources } from '#renderer/data/development/build-paper.ts';
import {
  type PackageFile,
  type PackageMakers,
  packageFiles,
} from '#renderer/data/development/package-files.ts';
import { packageState } from '#renderer/data/development/package-parts.ts';
import { flush } from '#renderer/data/pending-saves.ts';
import { shownTitle } from '#renderer/features/programmes/index.ts';
import { platform } from '#renderer/platform/current.ts';
import { askDocuments } from '#renderer/workers/documents.ts';
import { toFileName } from '#shared/bridge-arguments.ts';
import { todayIn } from '#shared/calendar/plain-date.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';

export interface PackageRun {
  signal: AbortSignal;
  /** From 0 to 1. */
  onProgress: (part: number) => void;
}

type Saved = { state: 'saved'; name: string } | { state: 'cancelled' };

const makers: PackageMakers = {
  programme: (content) => askDocuments('docx', content),
  paper: (paper) => askDocuments('paperDocx', paper),
  programmePages: (content) => askDocuments('pageCount', content),
  async paperPages(paper) {
    const { pages, leftOut = 0 } = await askDocuments('paperPages', paper);
    return pages.length + leftOut;
  },
};

/** Makes the files; what is typed is stored first. */
async function files(sources: PaperSources, run: PackageRun): Promise<Outcome<PackageFile[]>> {
  if ((await flush()).status === 'failed') return failure('exportUnsaved');
  return packageFiles(sources, await packageState(sources, todayIn(Date.now())), makers, (done, all) => {
    run.signal.throwIfAborted();
    run.onProgress(done / all);
  });
}

/** What a failure while documents are made comes to; a person who stopped it knows. */
function stopped(error: unknown, { signal }: PackageRun): Outcome<Saved> {
  if (signal.aborted) return success({ state: 'cancelled' });
  console.error('The package could not be made', error);
  return failure('exportFailed', { reason: error instanceof Error ? error.message : String(error) });
}

const nameOf = ({ content }: PaperSources, t: TFunction<'development'>, extension: string): string =>
  toFileName(
    t('council.package.fileName', { title: shownTitle(content.programme) }),
    extension,
    t('council.package.title'),
  );

/** The package as one ZIP where the person chooses (O10-11). Problems: those of `packageFiles` and of saving. */
export async function savePackageZip(
  sources: PaperSources,
  t: TFunction<'development'>,
  run: PackageRun,
): Promise<Outcome<Saved>> {
  try {
    const made = await files(sources, run);
    if (!made.ok) return made;
    const bytes = await askDocuments('zip', made.value);
    run.signal.throwIfAborted();
    return await platform.saveFile({
      suggestedName: nameOf(sources, t, 'zip'),
      bytes,
      filters: [{ name: t('council.package.zipType'), extensions: ['zip'] }],
    });
  } catch (error) {
    return stopped(error, run);
  }
}

/** The package as a new folder in the one that the person chooses (O10-11). Problems: as above. */
export async function savePackageFolder(
  sources: PaperSources,
  t: TFunction<'development'>,
  run: PackageRun,
): Promise<Outcome<Saved>> {
  try {
    return await platform.saveFolder({
      suggestedName: nameOf(sources, t, 'zip').replace(/\.zip$/, ''),
      files: () => files(sources, run),
    });
  } catch (error) {
    return stopped(error, run);
  }
}
