import { ActionIcon, Group, Text, Tooltip } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import {
  IconHistory,
  IconKeyboard,
  IconLayoutSidebarRight,
  IconList,
  IconRoute,
  IconSearch,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { SaveStateText } from '#renderer/components/save-state-text.tsx';
import type { Programme } from '#shared/model/programme.ts';
import { shownTitle } from '../shown-title.ts';
import { ProgrammeActions } from '../transfer/programme-actions.tsx';
import classes from './editor-screen.module.css';
import { UndoButtons } from './undo-buttons.tsx';

interface EditorHeaderProps {
  programme: Programme;
  undo: { canUndo: boolean; canRedo: boolean; undo: () => void; redo: () => void };
  sideShown: boolean;
  onSearch: () => void;
  onShortcuts: () => void;
  onSide: () => void;
  /** Opens the list of sections where there is no room for it; absent where it stands beside the text. */
  onRail?: (() => void) | undefined;
}

interface HeaderButtonProps {
  label: string;
  keys?: string;
  Icon: Icon;
  pressed?: boolean;
  onClick: () => void;
}

function HeaderButton({ label, keys, Icon, pressed, onClick }: HeaderButtonProps) {
  return (
    <Tooltip label={keys ? `${label} (${keys})` : label}>
      <ActionIcon
        aria-label={label}
        {...(pressed !== undefined && { 'aria-pressed': pressed })}
        onClick={onClick}
      >
        <Icon size={18} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}

export function EditorHeader(props: EditorHeaderProps) {
  const { programme, undo, sideShown, onSearch, onShortcuts, onSide, onRail } = props;
  const { t } = useTranslation('editor');
  return (
    <header className={classes.header}>
      {onRail && <HeaderButton label={t('showSections')} Icon={IconList} onClick={onRail} />}
      <Text
        component="h1"
        fw={600}
        size="sm"
        lineClamp={2}
        className={classes.title ?? ''}
        lang={programme.language}
      >
        {shownTitle(programme) || t('programmes:untitled')}
      </Text>
      <SaveStateText />
      <Group gap={2} wrap="nowrap">
        <UndoButtons canUndo={undo.canUndo} canRedo={undo.canRedo} onUndo={undo.undo} onRedo={undo.redo} />
        <Tooltip label={t('programmes:way')}>
          <ActionIcon
            component={Link}
            href={`/programmes/${programme.id}/way/overview`}
            aria-label={t('programmes:way')}
          >
            <IconRoute size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={t('history')}>
          <ActionIcon component={Link} href={`/history/${programme.id}`} aria-label={t('history')}>
            <IconHistory size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <HeaderButton label={t('search.open')} keys="Ctrl+F" Icon={IconSearch} onClick={onSearch} />
        <HeaderButton label={t('shortcuts.title')} keys="F1" Icon={IconKeyboard} onClick={onShortcuts} />
        <HeaderButton
          label={t(sideShown ? 'side.hide' : 'side.show')}
          Icon={IconLayoutSidebarRight}
          pressed={sideShown}
          onClick={onSide}
        />
      </Group>
      <ProgrammeActions programmeId={programme.id} />
    </header>
  );
}
