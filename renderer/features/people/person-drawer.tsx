import { Anchor, Drawer, Skeleton, Stack, Text } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { PermittedPart, ReadOnlyNote } from '#renderer/components/permission/permitted-part.tsx';
import { usePermission } from '#renderer/components/permission/use-permission.ts';
import { usePerson } from '#renderer/data/people/people.ts';
import { personName } from '#shared/model/person.ts';
import { emptyDraft } from './person-faults.ts';
import { PersonForm } from './person-form.tsx';
import { useOpenPerson } from './use-open-person.ts';

const AttachmentsSection = lazy(() => import('#renderer/components/attachments/attachments-section.tsx'));
const PersonCertificates = lazy(() => import('./person-certificates.tsx'));
const PersonCourses = lazy(() => import('./person-courses.tsx'));
const PersonPapers = lazy(() => import('./person-papers.tsx'));

/** One person beside the list; `id` null: a new one. */
export function PersonDrawer({ id }: { id: string | null }) {
  const { t } = useTranslation('people');
  const [, navigate] = useLocation();
  const person = usePerson(id ?? '');
  const close = () => navigate('/people');
  const kind = id === null ? 'create' : 'update';
  const permission = usePermission({ table: 'people', kind, recordId: id ?? '' });
  const title = id === null ? t('newTitle') : person ? personName(person) : '';
  return (
    <Drawer
      opened
      onClose={close}
      position="right"
      size="lg"
      title={title}
      closeButtonProps={{ 'aria-label': t('app:actions.close') }}
    >
      <PermittedPart permission={permission}>
        <ReadOnlyNote />
        {id === null && <PersonForm person={null} stored={emptyDraft} closed={null} onDone={close} />}
        {id !== null && person === null && <Text>{t('missing')}</Text>}
        {person && <OpenPerson key={person.id} person={person} onDone={close} />}
      </PermittedPart>
    </Drawer>
  );
}

interface OpenPersonProps {
  person: NonNullable<ReturnType<typeof usePerson>>;
  onDone: () => void;
}

function OpenPerson({ person, onDone }: OpenPersonProps) {
  const { t } = useTranslation('people');
  const open = useOpenPerson(person, usePermission('seePersonalData').allowed);
  if (!open) return <Skeleton h={320} />;
  return (
    <Stack gap="lg">
      <Anchor component={Link} href={`/history/${person.id}`} size="sm">
        {t('history')}
      </Anchor>
      <PersonForm person={person} stored={open.draft} closed={open.closed} onDone={onDone} />
      <Suspense fallback={null}>
        <PersonCourses person={person} />
        <PersonCertificates person={person} />
        <PersonPapers person={person} />
        <AttachmentsSection owner={{ ownerId: person.id, scope: person.id }} ownerTable="people" />
      </Suspense>
    </Stack>
  );
}
