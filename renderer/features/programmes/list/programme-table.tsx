import { Badge, Group, Skeleton, Stack, Table, Text, VisuallyHidden } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStatesOf } from '#renderer/data/development/states.ts';
import type { Programme } from '#shared/model/programme.ts';
import { ProgrammeRow } from './programme-row.tsx';

/** Most lists have one page. */
const ListPages = lazy(async () => ({ default: (await import('./list-pages.tsx')).ListPages }));

/** Rows on one page: a thousand programmes stay as quick as ten. */
const pageSize = 25;
const placeholders = ['a', 'b', 'c', 'd', 'e', 'f'];

interface ProgrammeTableProps {
  /** Undefined while they load. */
  programmes: Programme[] | undefined;
  bin: boolean;
}

export function ProgrammeTable({ programmes, bin }: ProgrammeTableProps) {
  const { t } = useTranslation('programmes');
  const [page, setPage] = useState(1);
  const pages = Math.max(1, Math.ceil((programmes?.length ?? 0) / pageSize));
  const current = Math.min(page, pages);
  const shown = programmes?.slice((current - 1) * pageSize, current * pageSize) ?? [];
  const states = useStatesOf(shown.map(({ id }) => id));
  if (!programmes) {
    return (
      <Stack gap="xs" aria-busy="true" aria-label={t('app:loading')}>
        {placeholders.map((key) => (
          <Skeleton key={key} h={36} />
        ))}
      </Stack>
    );
  }
  return (
    <Stack gap="sm">
      <Table.ScrollContainer minWidth={760}>
        <Table highlightOnHover verticalSpacing={6} aria-label={t('title')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('columns.title')}</Table.Th>
              <Table.Th w={190}>{t('columns.direction')}</Table.Th>
              <Table.Th w={70} ta="end">
                {t('columns.hours')}
              </Table.Th>
              <Table.Th w={150}>{t('columns.status')}</Table.Th>
              <Table.Th w={140}>{t('columns.changed')}</Table.Th>
              <Table.Th w={50}>
                <VisuallyHidden>{t('columns.actions')}</VisuallyHidden>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((programme) => (
              <ProgrammeRow
                key={programme.id}
                programme={programme}
                state={states?.get(programme.id)}
                bin={bin}
              />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {programmes.length === 0 && <Text c="dimmed">{t('nothingFound')}</Text>}
      <Group justify="space-between">
        <Badge variant="light" color="gray" tt="none" role="status">
          {t('count', { count: programmes.length })}
        </Badge>
        {pages > 1 && (
          <Suspense>
            <ListPages pages={pages} page={current} onPage={setPage} />
          </Suspense>
        )}
      </Group>
    </Stack>
  );
}
