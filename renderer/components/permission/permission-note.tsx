import { Group, Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import type { Permission } from '#shared/model/permissions.ts';
import { ClauseLink } from '../clause-link.tsx';
import { useReason } from './use-reason.ts';

interface PermissionNoteProps {
  permission: Permission;
  /** What is so because of it, as «Only to be read.» */
  lead?: string;
}

/** Says who may, with a link to the clause; nothing where it is allowed. */
export function PermissionNote({ permission, lead }: PermissionNoteProps) {
  const reason = useReason(permission.allowed ? null : permission.reason);
  if (!reason) return null;
  return (
    <Group gap="xs" wrap="nowrap" align="center" role="note" mb="xs">
      <IconLock size={16} aria-hidden style={{ flex: 'none' }} />
      <Text size="sm">
        {lead && <b>{lead}</b>} {reason.sentence} {reason.clause && <ClauseLink clause={reason.clause} />}
      </Text>
    </Group>
  );
}
