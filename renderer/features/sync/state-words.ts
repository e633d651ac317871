import type { TFunction } from 'i18next';
import { spokenTime } from '#renderer/components/written-time.ts';
import type { SyncState } from '#renderer/data/sync/sync-status.ts';
import type { TextLanguage } from '#shared/regulation/localised.ts';

/** The state in a few words, as it stands in the menu. */
export function stateWords(t: TFunction, language: TextLanguage, state: SyncState): string {
  switch (state.name) {
    case 'upToDate':
      return t('sync:states.upToDate', { time: spokenTime(state.asOf, language) });
    case 'sending':
      return state.of === null
        ? t('sync:states.beginning')
        : t('sync:states.sending', { done: state.done, of: state.of });
    case 'offline':
      return t(state.why === 'paused' ? 'sync:states.paused' : 'sync:states.offline');
    default:
      return t(`sync:states.${state.name}`);
  }
}
