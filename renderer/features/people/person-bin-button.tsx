import { ActionIcon } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type Person, personName } from '#shared/model/person.ts';
import { moveToBin } from './move-to-bin.tsx';

/** Puts a person of the list into the bin. */
export function PersonBinButton({ person }: { person: Person }) {
  const { t } = useTranslation('people');
  return (
    <ActionIcon
      color="gray"
      aria-label={t('deleteNamed', { name: personName(person) })}
      onClick={() => void moveToBin(t, person)}
    >
      <IconTrash size={16} aria-hidden />
    </ActionIcon>
  );
}
