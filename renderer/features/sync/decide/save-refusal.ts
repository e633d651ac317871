import type { TFunction } from 'i18next';
import type { Refusal } from '#renderer/data/sync/decide/refusals.ts';
import { platform } from '#renderer/platform/current.ts';
import type { SaveFileAnswer } from '#shared/bridge.ts';
import { toFileName } from '#shared/bridge-arguments.ts';
import type { Outcome } from '#shared/model/problem.ts';

/** Saves a refused action as a text: first what a person reads, then the rows of the log as JSON. */
export function saveRefusal(
  t: TFunction,
  { refusal, lines }: { refusal: Refusal; lines: readonly string[] },
): Promise<Outcome<SaveFileAnswer>> {
  const name = t('sync:decide.exportName');
  const text = `${lines.join('\n')}\n\n${JSON.stringify(refusal, null, 2)}\n`;
  return platform.saveFile({
    suggestedName: toFileName(name, 'txt', name),
    bytes: new TextEncoder().encode(text),
    filters: [{ name: t('sync:decide.exportFilter'), extensions: ['txt'] }],
  });
}
