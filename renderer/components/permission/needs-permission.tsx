import { Tooltip } from '@mantine/core';
import { cloneElement, type KeyboardEvent, type MouseEvent, type ReactElement, useState } from 'react';
import type { Permission } from '#shared/model/permissions.ts';
import { useReason } from './use-reason.ts';

interface NeedsPermissionProps {
  permission: Permission;
  /** A button: what it does by itself is not done where it is not allowed. */
  children: ReactElement;
}

function RefusedButton({ words, children }: { words: string; children: ReactElement }) {
  const [shown, setShown] = useState(false);
  const show = () => setShown(true);
  const hide = () => setShown(false);
  const refused = {
    onClick: (event: MouseEvent) => event.preventDefault(),
    onFocus: show,
    onMouseEnter: show,
    onBlur: hide,
    onMouseLeave: hide,
    onKeyDown: (event: KeyboardEvent) => event.key === 'Escape' && hide(),
    'aria-disabled': true,
    'data-disabled': true,
    'aria-description': words,
  };
  return (
    <Tooltip label={words} opened={shown} multiline maw={320}>
      {cloneElement(children, refused)}
    </Tooltip>
  );
}

/**
 * A button that not everybody may press. Where it is not allowed it keeps its place and the keyboard still reaches
 * it, but it does nothing and says who may: in a tooltip, and to those who do not see one.
 */
export function NeedsPermission({ permission, children }: NeedsPermissionProps) {
  const reason = useReason(permission.allowed ? null : permission.reason);
  return reason ? <RefusedButton words={reason.words}>{children}</RefusedButton> : children;
}
