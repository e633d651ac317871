import type { TFunction } from 'i18next';
import { spokenTime } from '#renderer/components/written-time.ts';
import type { SyncState } from '#renderer/data/sync/sync-status.ts';
import type { TextLanguage } from '#shared/regulation/localised.ts';

/** The name of the state. */
function nameOf(t: TFunction, state: SyncState): string {
  if (state.name === 'sending' && state.of === null) return t('sync:states.beginning');
  if (state.name === 'offline' && state.why === 'paused') return t('sync:states.paused');
  return t(`sync:states.${state.name}`);
}

/** What belongs to it: since when, how many. */
function detailOf(t: TFunction, language: TextLanguage, state: SyncState): string {
  switch (state.name) {
    case 'upToDate':
      return spokenTime(state.asOf, language);
    case 'sending':
      return state.of === null ? '' : t('sync:stateDetails.progress', { done: state.done, of: state.of });
    case 'actionNeeded':
      return t('sync:stateDetails.decisions', { count: state.conflicts + state.refusals });
    case 'offline':
      return state.waiting > 0 ? t('sync:stateDetails.waiting', { count: state.waiting }) : '';
    default:
      return '';
  }
}

/** The state in a few words: its name, and what belongs to it (empty where nothing does). */
export const stateWords = (
  t: TFunction,
  language: TextLanguage,
  state: SyncState,
): { name: string; detail: string } => ({ name: nameOf(t, state), detail: detailOf(t, language, state) });
