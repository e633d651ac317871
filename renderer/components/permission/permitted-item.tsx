import { Menu, type MenuItemProps, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Permission } from '#shared/model/permissions.ts';
import { useReason } from './use-reason.ts';

interface PermittedItemProps extends MenuItemProps {
  permission: Permission;
  onClick: () => void;
  children: ReactNode;
}

/** An item of a menu that not everybody may choose: where it is not allowed it says who may, and does nothing. */
export function PermittedItem({ permission, onClick, children, ...item }: PermittedItemProps) {
  const reason = useReason(permission.allowed ? null : permission.reason);
  if (!reason) {
    return (
      <Menu.Item {...item} onClick={onClick}>
        {children}
      </Menu.Item>
    );
  }
  const { color: _color, c: _c, ...plain } = item;
  return (
    <Menu.Item {...plain} aria-disabled closeMenuOnClick={false} maw={320}>
      <Text size="sm" c="dimmed">
        {children}
      </Text>
      <Text size="xs">{reason.words}</Text>
    </Menu.Item>
  );
}
