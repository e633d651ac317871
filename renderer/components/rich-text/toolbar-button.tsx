import { Toolbar, Tooltip } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';

interface ToolbarButtonProps {
  label: string;
  /** As a person presses them: «Ctrl+B». */
  keys?: string;
  Icon: Icon;
  /** Whether it is on; absent for a button that has no state. */
  active?: boolean;
  disabled?: boolean;
  onClick: () => void;
}

/** One button of the text's toolbar: icon, name, keys; on or off where it has a state. */
export function ToolbarButton({ label, keys, Icon, active, disabled = false, onClick }: ToolbarButtonProps) {
  return (
    <Tooltip label={keys ? `${label} (${keys})` : label}>
      <Toolbar.Toggle
        aria-label={label}
        {...(keys && { 'aria-keyshortcuts': keys.replace('Ctrl', 'Control') })}
        {...(active !== undefined && { active })}
        disabled={disabled}
        // The cursor stays in the text: the button must not take the focus by a click.
        onMouseDown={(event) => event.preventDefault()}
        onClick={onClick}
      >
        <Icon size={18} stroke={1.7} aria-hidden />
      </Toolbar.Toggle>
    </Tooltip>
  );
}
