import { Anchor, Group, Select, Table, Text } from '@mantine/core';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { usePages } from '#renderer/components/pages.tsx';
import { SearchField } from '#renderer/components/search-field.tsx';
import { useTextLanguage } from '#renderer/components/use-text-language.ts';
import { programmeStates } from '#renderer/data/development/states.ts';
import { numericDate } from '#shared/calendar/plain-date.ts';
import type { Organisation } from '#shared/model/organisation.ts';
import { directionName } from '#shared/regulation/directions.ts';
import { RegisterActions } from './register-actions.tsx';
import { programmesPaper } from './register-papers.ts';
import {
  inOrder,
  type ProgrammeColumn,
  type ProgrammeFilter,
  type ProgrammeRow,
  programmeText,
  selectRegistered,
} from './register-rows.ts';
import { SortHeader, type Sorting } from './sortable.tsx';

const pageSize = 50;

function Filters({
  filter,
  onChange,
}: {
  filter: ProgrammeFilter;
  onChange: (filter: ProgrammeFilter) => void;
}) {
  const { t } = useTranslation(['registers', 'programmes']);
  return (
    <Group gap="xs">
      <SearchField
        size="xs"
        w={340}
        name={t('words.programmes')}
        words={filter.words}
        onWords={(words) => onChange({ ...filter, words })}
      />
      <Select
        size="xs"
        w={220}
        aria-label={t('columns.state')}
        placeholder={t('anyState')}
        clearable
        data={programmeStates.map((value) => ({ value, label: t(`programmes:states.${value}`) }))}
        value={filter.state}
        onChange={(state) =>
          onChange({ ...filter, state: programmeStates.find((one) => one === state) ?? null })
        }
      />
    </Group>
  );
}

function Row({ row }: { row: ProgrammeRow }) {
  const { t } = useTranslation(['registers', 'programmes']);
  const language = useTextLanguage();
  const { programme, title, state, versions, approval, reviewDue } = row;
  return (
    <Table.Tr data-programme={programme.id}>
      <Table.Td>
        <Anchor component={Link} href={`/programmes/${programme.id}/way/overview`} size="sm" lineClamp={2}>
          {title || t('programmes:untitled')}
        </Anchor>
      </Table.Td>
      <Table.Td>
        {approval ? t('approved', { number: approval.number, date: numericDate(approval.date ?? '') }) : '—'}
      </Table.Td>
      <Table.Td>{reviewDue === null ? '—' : numericDate(reviewDue)}</Table.Td>
      <Table.Td>{directionName(programme.direction, language) || '—'}</Table.Td>
      <Table.Td>{t(`programmes:states.${state}`)}</Table.Td>
      <Table.Td ta="end">{versions}</Table.Td>
    </Table.Tr>
  );
}

/** All programmes with their state, kept versions, approval and next review. */
export function ProgrammesRegister({
  rows,
  organisation,
}: {
  rows: readonly ProgrammeRow[];
  organisation: Organisation;
}) {
  const { t } = useTranslation('registers');
  const [filter, setFilter] = useState<ProgrammeFilter>({ words: '', state: null });
  const [sorting, setSorting] = useState<Sorting<ProgrammeColumn>>({ column: 'title', down: false });
  const sorted = useMemo(() => inOrder(rows, programmeText(sorting.column), sorting.down), [rows, sorting]);
  const asked = useDeferredValue(filter);
  const found = useMemo(() => selectRegistered(sorted, asked), [sorted, asked]);
  const { shown, pages } = usePages(found, pageSize);
  return (
    <>
      <Filters filter={filter} onChange={setFilter} />
      <RegisterActions
        count={found.length}
        name={t('programmes')}
        organisation={organisation}
        paper={(language) => programmesPaper(found, organisation, language)}
      />
      <Table.ScrollContainer minWidth={780}>
        <Table verticalSpacing={6} aria-label={t('programmes')}>
          <Table.Thead>
            <Table.Tr>
              {(['title', 'approval', 'reviewDue'] as const).map((column) => (
                <SortHeader key={column} column={column} sorting={sorting} onSort={setSorting}>
                  {t(`columns.${column}`)}
                </SortHeader>
              ))}
              <Table.Th>{t('columns.direction')}</Table.Th>
              <Table.Th>{t('columns.state')}</Table.Th>
              <Table.Th ta="end">{t('columns.versions')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((row) => (
              <Row key={row.programme.id} row={row} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {found.length === 0 && <Text size="sm">{t(rows.length === 0 ? 'noProgramme' : 'nothing')}</Text>}
      {pages}
    </>
  );
}
