import { Button, Container, Group, SegmentedControl, Stack, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePermission } from '#renderer/components/permission/use-permission.ts';
import { useProgrammeStates } from '#renderer/data/development/states.ts';
import { createProgramme, useProgrammes } from '#renderer/data/programmes.ts';
import type { Organisation } from '#shared/model/organisation.ts';
import { ImportButton } from '../transfer/import-button.tsx';
import { EmptyList } from './empty-list.tsx';
import { LaterFilters } from './later-filters.tsx';
import { newProgramme } from './new-programme.ts';
import { ProgrammeTable } from './programme-table.tsx';
import { allProgrammes, selectProgrammes } from './select-programmes.ts';

/** The list of programmes: find one, begin one, bring one in, copy, delete, bring back. */
export function ProgrammesPage({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation('programmes');
  const [, navigate] = useLocation();
  const [bin, setBin] = useState(false);
  const [filter, setFilter] = useState(allProgrammes);
  const programmes = useProgrammes(bin);
  // Of those that are shown the table reads them itself.
  const states = useProgrammeStates(filter.state !== null);
  const ready = states !== undefined || filter.state === null;
  const listed = programmes && ready ? selectProgrammes(programmes, states, filter) : undefined;
  const permission = usePermission({ table: 'programmes', kind: 'create', recordId: '' });
  const create = async () => {
    const programme = newProgramme(organisation, crypto.randomUUID(), new Date());
    await createProgramme(programme);
    navigate(`/programmes/${programme.id}/details`);
  };
  const begin = (
    <NeedsPermission permission={permission}>
      <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => void create()}>
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
          <Group gap="xs">
            <ImportButton organisation={organisation} />
            {begin}
          </Group>
        </Group>
        <Group justify="space-between" align="end">
          <LaterFilters listed={listed !== undefined} filter={filter} onChange={setFilter} />
          <SegmentedControl
            size="xs"
            aria-label={t('which')}
            value={bin ? 'bin' : 'current'}
            onChange={(value) => setBin(value === 'bin')}
            data={[
              { value: 'current', label: t('current') },
              { value: 'bin', label: t('bin') },
            ]}
          />
        </Group>
        {programmes?.length === 0 ? (
          <EmptyList bin={bin} begin={begin} />
        ) : (
          <ProgrammeTable programmes={listed} bin={bin} />
        )}
      </Stack>
    </Container>
  );
}
