import { ActionIcon } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useTextLanguage } from '#renderer/components/use-text-language.ts';
import { useSync } from '#renderer/data/sync/use-sync.ts';
import { StateIcon } from './state-icon.tsx';
import { stateWords } from './state-words.ts';

/** On a narrow screen, where the menu is folded away: how it stands with the server, and the way to more. */
export function HeaderSign() {
  const { t } = useTranslation('sync');
  const language = useTextLanguage();
  const view = useSync();
  if (!view) return null;
  const { state } = view;
  const { name, detail } = stateWords(t, language, state);
  const words = detail === '' ? name : `${name}. ${detail}`;
  const decides = state.name === 'actionNeeded';
  return (
    <div role="status">
      <ActionIcon
        component={Link}
        href={decides ? '/conflicts' : '/settings/server'}
        variant={decides ? 'light' : 'subtle'}
        color={decides ? 'orange.9' : 'gray'}
        size="lg"
        aria-label={words}
        data-header-sync={state.name}
      >
        <StateIcon state={state} size={22} />
      </ActionIcon>
    </div>
  );
}
