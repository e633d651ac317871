import { createContext, use } from 'react';
import type { Permission, PermissionReason } from '#shared/model/permissions.ts';
import { useReason } from './use-reason.ts';

/** Why what stands inside may only be read; null where it may be written. */
export const ReadOnlyContext = createContext<PermissionReason | null>(null);

/** Whether what stands here may be written, as the part around it says. */
export function usePartPermission(): Permission {
  const reason = use(ReadOnlyContext);
  return reason === null ? { allowed: true } : { allowed: false, reason };
}

interface ReadOnlyInput {
  readOnly?: boolean;
  'aria-description'?: string;
}

/** What a field needs that may only be read: spread it over an input. It keeps its place in the Tab order. */
export function useReadOnly(): ReadOnlyInput {
  const reason = useReason(use(ReadOnlyContext));
  return reason ? { readOnly: true, 'aria-description': reason.words } : {};
}
