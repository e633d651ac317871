import type { ReactNode } from 'react';
import { PermittedPart } from '#renderer/components/permission/permitted-part.tsx';
import { usePartPermission } from '#renderer/components/permission/read-only.ts';
import type { LeftState } from '#shared/model/workflow/enrolment-machine.ts';

const leftReasons = { transferred: 'traineeTransferred', expelled: 'traineeExpelled' } as const;

interface ClosedPartProps {
  /** The result is signed. */
  closed: boolean;
  /** How the trainee left the intake; absent or null for who is in it. */
  left?: LeftState | null;
  children: ReactNode;
}

/**
 * A trainee's row: once the commission has signed the result (O10-29), or the trainee has left (O10-31, O10-32), its
 * fields may only be read.
 */
export function ClosedPart({ closed, left = null, children }: ClosedPartProps) {
  const around = usePartPermission();
  const reason = left ? leftReasons[left] : 'resultsClosed';
  const permission = closed || left ? ({ allowed: false, reason } as const) : around;
  return <PermittedPart permission={permission}>{children}</PermittedPart>;
}
