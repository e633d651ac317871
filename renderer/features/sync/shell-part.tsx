import { Badge, NavLink, Tooltip } from '@mantine/core';
import { IconArrowsSplit2 } from '@tabler/icons-react';
import { type ReactElement, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { useTextLanguage } from '#renderer/components/use-text-language.ts';
import { type SyncView, useSync } from '#renderer/data/sync/use-sync.ts';
import { closeSession } from '#renderer/features/users/index.ts';
import { StateIcon } from './state-icon.tsx';
import { stateWords } from './state-words.ts';

interface ShellPartProps {
  /** Icons without words. */
  narrow: boolean;
  onChoose: () => void;
}

interface EntryProps extends ShellPartProps {
  path: string;
  label: string;
  detail?: string;
  icon: ReactElement;
  count?: number;
}

function Entry({ path, label, detail = '', icon, count = 0, narrow, onChoose }: EntryProps) {
  const { t } = useTranslation('sync');
  const [location] = useLocation();
  // The page of the server is one of the settings, which are marked already.
  const active = location === path && path === '/conflicts';
  const more = count > 0 ? t('decide.count', { count }) : detail;
  const words = more === '' ? label : `${label}. ${more}`;
  return (
    <Tooltip label={words} position="right" disabled={!narrow}>
      <NavLink
        component={Link}
        href={path}
        active={active}
        aria-current={active ? 'page' : undefined}
        {...(narrow ? { 'aria-label': words } : { label, description: detail })}
        leftSection={icon}
        rightSection={
          !narrow &&
          count > 0 && (
            <Badge size="sm" color="orange.9" variant="filled">
              {count}
            </Badge>
          )
        }
        onClick={onChoose}
      />
    </Tooltip>
  );
}

/** The runner is loaded where there is something for it to do. A computer that is shut out is closed at once. */
function useRunner(view: SyncView | null | undefined): void {
  const joined = view !== null && view !== undefined;
  const revoked = view?.state.name === 'signedOut' && view.state.revoked;
  useEffect(() => {
    if (joined) void import('#renderer/data/sync/sync-runner.ts').then(({ startRunner }) => startRunner());
  }, [joined]);
  useEffect(() => {
    if (revoked) void closeSession('locked');
  }, [revoked]);
}

/** In the menu of a computer that belongs to a server: how it stands with it, and what waits for a decision. */
export function ShellPart(props: ShellPartProps) {
  const { t } = useTranslation('sync');
  const language = useTextLanguage();
  const view = useSync();
  useRunner(view);
  if (!view) return null;
  const { state, conflicts, refusals } = view;
  const { name, detail } = stateWords(t, language, state);
  return (
    <>
      <Entry
        {...props}
        path="/conflicts"
        label={t('decide.navigation')}
        icon={<IconArrowsSplit2 size={18} stroke={1.6} aria-hidden />}
        count={conflicts + refusals}
      />
      <div role="status" data-sync-state={state.name}>
        <Entry
          {...props}
          path="/settings/server"
          label={name}
          detail={detail}
          icon={<StateIcon state={state} />}
        />
      </div>
    </>
  );
}
