import type { TFunction } from 'i18next';
import { unsavedTexts } from '#renderer/data/pending-saves.ts';
import { platform } from '#renderer/platform/current.ts';
import type { SaveFileAnswer } from '#shared/bridge.ts';
import { toFileName } from '#shared/bridge-arguments.ts';
import type { Outcome } from '#shared/model/problem.ts';

/** Saves the words that the store did not take as a text file, in a place that the person chooses. */
export function rescueTexts(t: TFunction<'app'>): Promise<Outcome<SaveFileAnswer>> {
  const name = t('save.rescueName');
  return platform.saveFile({
    suggestedName: toFileName(name, 'txt', name),
    bytes: new TextEncoder().encode(`${unsavedTexts().join('\n\n')}\n`),
    filters: [{ name: t('save.rescueFilter'), extensions: ['txt'] }],
  });
}
