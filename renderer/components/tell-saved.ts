import i18next from 'i18next';
import type { SaveFileAnswer } from '#shared/bridge.ts';
import { tellDone } from './tell-done.ts';

/** Says that a file was saved, and under which name; nothing where the person thought better of it. */
export function tellSaved(answer: SaveFileAnswer): void {
  if (answer.state === 'saved') tellDone(i18next.t('programmes:export.saved', { name: answer.name }));
}
