import { ActionIcon, TextInput, Tooltip } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import { IconChevronDown, IconChevronUp, IconListSearch, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { ProgrammeContent } from '#shared/model/programme.ts';
import { focusPlace, pointAt } from '../focus-place.ts';
import { pagePath } from '../places.ts';
import type { SearchHit } from './find-places.ts';
import classes from './search.module.css';
import { SearchHits } from './search-hits.tsx';
import { shownEditor } from './shown-editor.ts';
import { useSearch } from './use-search.ts';

interface SearchBarProps {
  programmeId: string;
  content: ProgrammeContent | undefined;
  /** How many times the search was asked for. */
  asked: number;
  onClose: () => void;
}

function BarButton({ label, Icon, onClick }: { label: string; Icon: Icon; onClick: () => void }) {
  return (
    <Tooltip label={label}>
      <ActionIcon aria-label={label} onClick={onClick}>
        <Icon size={18} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}

/** Search over the whole programme. Enter goes on, Shift+Enter back, Escape closes and stays at the place found. */
export function SearchBar({ programmeId, content, asked, onClose }: SearchBarProps) {
  const { t } = useTranslation('editor');
  const [, navigate] = useLocation();
  const [listed, setListed] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  // Asked for again while it is open, the search takes the focus back.
  useEffect(() => {
    if (asked > 0) input.current?.select();
  }, [asked]);
  const show = ({ place, inText }: SearchHit) => {
    navigate(pagePath(programmeId, place.section));
    if (inText === undefined) pointAt(place);
  };
  const { query, setQuery, hits, current, choose, step } = useSearch(content, show);
  const close = () => {
    const hit = hits[current];
    onClose();
    if (hit && hit.inText === undefined) focusPlace(hit.place);
    else if (hit) shownEditor()?.editor.commands.focusHit();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === 'F3') step(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
  };
  const none = query.trim() !== '' && hits.length === 0;
  return (
    <search className={classes.bar} onKeyDown={press}>
      <TextInput
        className={classes.input ?? ''}
        size="xs"
        ref={input}
        aria-label={t('search.label')}
        placeholder={t('search.label')}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      <span className={classes.count} role="status">
        {none && t('search.none')}
        {hits.length > 0 && t('search.count', { current: current + 1, total: hits.length })}
      </span>
      <BarButton
        label={`${t('search.previous')} (Shift+Enter)`}
        Icon={IconChevronUp}
        onClick={() => step(-1)}
      />
      <BarButton label={`${t('search.next')} (Enter)`} Icon={IconChevronDown} onClick={() => step(1)} />
      <BarButton label={t('search.showList')} Icon={IconListSearch} onClick={() => setListed(!listed)} />
      <BarButton label={t('search.close')} Icon={IconX} onClick={close} />
      {listed && hits.length > 0 && <SearchHits hits={hits} current={current} onChoose={choose} />}
    </search>
  );
}
