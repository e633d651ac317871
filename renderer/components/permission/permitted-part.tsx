import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Permission } from '#shared/model/permissions.ts';
import { PermissionNote } from './permission-note.tsx';
import { ReadOnlyContext, usePartPermission } from './read-only.ts';

/** A part of a screen that not everybody may write in: its fields and buttons ask by `useReadOnly`, `usePartPermission`. */
export function PermittedPart({ permission, children }: { permission: Permission; children: ReactNode }) {
  return <ReadOnlyContext value={permission.allowed ? null : permission.reason}>{children}</ReadOnlyContext>;
}

/** Says that the part may only be read, and who may write in it. */
export function ReadOnlyNote() {
  const { t } = useTranslation('permissions');
  return <PermissionNote permission={usePartPermission()} lead={t('readOnly')} />;
}
