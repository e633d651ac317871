import type { OpenFileAnswer } from '#shared/bridge.ts';
import { type OpenFileRequest, openedFileLimit } from '#shared/bridge-arguments.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';

/** Asks for one file with the browser's own dialog and reads it. */
export async function chooseFile({ filters }: OpenFileRequest): Promise<Outcome<OpenFileAnswer>> {
  const file = await askForFile(filters.flatMap((filter) => filter.extensions.map((name) => `.${name}`)));
  if (!file) return success({ state: 'cancelled' });
  if (file.size > openedFileLimit) {
    return failure('fileTooLarge', { limit: openedFileLimit / 1024 / 1024 });
  }
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return success({ state: 'opened', name: file.name, bytes });
  } catch {
    return failure('openFailed');
  }
}

export function askForFile(extensions: string[]): Promise<File | null> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = extensions.join(',');
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null));
    input.addEventListener('cancel', () => resolve(null));
    input.click();
  });
}
