import { Drawer, Skeleton, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { usePerson } from '#renderer/data/people/people.ts';
import { personName } from '#shared/model/person.ts';
import { emptyDraft } from './person-faults.ts';
import { PersonForm } from './person-form.tsx';
import { useOpenPerson } from './use-open-person.ts';

/** One person beside the list; `id` null: a new one. */
export function PersonDrawer({ id }: { id: string | null }) {
  const { t } = useTranslation('people');
  const [, navigate] = useLocation();
  const person = usePerson(id ?? '');
  const close = () => navigate('/people');
  const title = id === null ? t('newTitle') : person ? personName(person) : '';
  return (
    <Drawer
      opened
      onClose={close}
      position="right"
      size="md"
      title={title}
      closeButtonProps={{ 'aria-label': t('app:actions.close') }}
    >
      {id === null && <PersonForm person={null} stored={emptyDraft} closed={null} onDone={close} />}
      {id !== null && person === null && <Text>{t('missing')}</Text>}
      {person && <OpenPerson key={person.id} person={person} onDone={close} />}
    </Drawer>
  );
}

interface OpenPersonProps {
  person: NonNullable<ReturnType<typeof usePerson>>;
  onDone: () => void;
}

function OpenPerson({ person, onDone }: OpenPersonProps) {
  const open = useOpenPerson(person);
  if (!open) return <Skeleton h={320} />;
  return <PersonForm person={person} stored={open.draft} closed={open.closed} onDone={onDone} />;
}
