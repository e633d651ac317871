import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconDotsVertical, IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MenuKeys } from '../menu-keys.tsx';

interface RowMenuProps {
  number: number;
  onAdd: () => void;
  onMove: (step: -1 | 1) => void;
  onRemove: () => void;
  /** Actions that only this kind of row has. */
  children?: ReactNode;
}

export function RowMenu({ number, onAdd, onMove, onRemove, children }: RowMenuProps) {
  const { t } = useTranslation('editor');
  return (
    <Menu withInitialFocusPlaceholder={false} shadow="md" position="bottom-end">
      <Menu.Target>
        <ActionIcon
          size="sm"
          color="gray"
          data-cell="actions"
          tabIndex={-1}
          aria-label={t('grid.rowActions', { number })}
        >
          <IconDotsVertical size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconPlus size={16} aria-hidden />}
          rightSection={<MenuKeys keys="Ctrl+Enter" />}
          onClick={onAdd}
        >
          {t('grid.insertBelow')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowUp size={16} aria-hidden />}
          rightSection={<MenuKeys keys="Alt+↑" />}
          onClick={() => onMove(-1)}
        >
          {t('grid.moveUp')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowDown size={16} aria-hidden />}
          rightSection={<MenuKeys keys="Alt+↓" />}
          onClick={() => onMove(1)}
        >
          {t('grid.moveDown')}
        </Menu.Item>
        {children}
        <Menu.Divider />
        <Menu.Item
          c="light-dark(#b3261e, #ff9b93)"
          leftSection={<IconTrash size={16} aria-hidden />}
          rightSection={<MenuKeys keys="Alt+Delete" />}
          onClick={onRemove}
        >
          {t('grid.remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
