import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { NeedsPermission } from '../permission/needs-permission.tsx';
import { usePartPermission } from '../permission/read-only.ts';

interface AddRowButtonProps {
  label: string;
  onClick: () => void;
  /** Where the keyboard goes when it leaves the grid. */
  exit?: boolean;
}

/** The button under a grid that adds a row. */
export function AddRowButton({ label, onClick, exit = true }: AddRowButtonProps) {
  return (
    <NeedsPermission permission={usePartPermission()}>
      <Button
        variant="light"
        leftSection={<IconPlus size={16} aria-hidden />}
        {...(exit && { 'data-grid-exit': true })}
        onClick={onClick}
      >
        {label}
      </Button>
    </NeedsPermission>
  );
}
