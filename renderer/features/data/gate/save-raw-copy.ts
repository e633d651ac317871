import type { TFunction } from 'i18next';
import { rawCopy } from '#renderer/data/raw-copy.ts';
import { platform } from '#renderer/platform/current.ts';
import type { SaveFileAnswer } from '#shared/bridge.ts';
import { toFileName } from '#shared/bridge-arguments.ts';
import { failure, type Outcome } from '#shared/model/problem.ts';

/** Saves what can be read of the data, as it lies there, to a file that the person chooses. */
export async function saveRawCopy(t: TFunction<'data'>): Promise<Outcome<SaveFileAnswer>> {
  const bytes = await rawCopy();
  if (!bytes) return failure('nothingToCopy');
  const name = t('gate.refused.copyName');
  return platform.saveFile({
    suggestedName: toFileName(name, 'zip', name),
    bytes,
    filters: [{ name: t('zip'), extensions: ['zip'] }],
  });
}
