import { Button, Container, Group, Stack, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePermission } from '#renderer/components/permission/use-permission.ts';
import { SearchField } from '#renderer/components/search-field.tsx';
import { prepareSearch } from '#renderer/workers/people-search.ts';
import { PeopleHits } from './people-hits.tsx';
import { PeopleList } from './people-list.tsx';
import { PersonDrawer } from './person-drawer.tsx';
import { SamePeople } from './same-people.tsx';

/** Everyone that the organisation works with. `open`: id of the person who is open, or `new`. */
export function PeoplePage({ open }: { open?: string }) {
  const { t } = useTranslation('people');
  const [, navigate] = useLocation();
  const [words, setWords] = useState('');
  const permission = usePermission({ table: 'people', kind: 'create', recordId: '' });
  const begin = (
    <NeedsPermission permission={permission}>
      <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => navigate('/people/new')}>
        {t('create')}
      </Button>
    </NeedsPermission>
  );
  return (
    <Container size="xl" py="md">
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={1} size="h2">
            {t('title')}
          </Title>
          {begin}
        </Group>
        <SamePeople />
        <SearchField
          maw={420}
          size="xs"
          name={t('search')}
          words={words}
          onWords={setWords}
          onFocus={prepareSearch}
        />
        {words.trim() === '' ? <PeopleList begin={begin} /> : <PeopleHits words={words} />}
      </Stack>
      {open && <PersonDrawer key={open} id={open === 'new' ? null : open} />}
    </Container>
  );
}
