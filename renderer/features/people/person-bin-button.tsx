import { ActionIcon } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePermission } from '#renderer/components/permission/use-permission.ts';
import { type Person, personName } from '#shared/model/person.ts';
import { moveToBin } from './move-to-bin.ts';

/** Puts a person of the list into the bin. */
export function PersonBinButton({ person }: { person: Person }) {
  const { t } = useTranslation('people');
  const permission = usePermission({ table: 'people', kind: 'update', recordId: person.id });
  return (
    <NeedsPermission permission={permission}>
      <ActionIcon
        color="gray"
        aria-label={t('deleteNamed', { name: personName(person) })}
        onClick={() => void moveToBin(t, person)}
      >
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </NeedsPermission>
  );
}
