import { Menu, Toolbar, Tooltip } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './rich-text-toolbar.module.css';

interface ToolbarMenuProps {
  label: string;
  /** What stands in the button: an icon, or the name of what is chosen. */
  face: ReactNode;
  children: ReactNode;
}

/** A button of the toolbar that opens a list of commands. */
export function ToolbarMenu({ label, face, children }: ToolbarMenuProps) {
  return (
    <Menu
      withInitialFocusPlaceholder={false}
      shadow="md"
      position="bottom-start"
      returnFocus={false}
      withinPortal
    >
      <Menu.Target>
        <Tooltip label={label}>
          <Toolbar.Toggle autoWidth aria-label={label} className={classes.menu ?? ''}>
            {face}
            <IconChevronDown size={14} aria-hidden />
          </Toolbar.Toggle>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  );
}
