import { Group, NativeSelect, Table, Text, Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePages } from '#renderer/components/pages.tsx';
import type { BlankRange } from '#shared/model/certificates/blank-account.ts';
import { type BlankState, blankStates } from '#shared/model/certificates/blank-fate.ts';
import { blankName } from '#shared/model/certificates/blank-name.ts';
import { type TemplateKind, templateKinds } from '#shared/model/certificates/certificate-template.ts';
import type { Blanks } from './use-blanks.ts';

const pageSize = 50;

interface Filter {
  state: BlankState | null;
  kind: TemplateKind | null;
}

interface RangesTableProps {
  ranges: readonly BlankRange[];
  nameOf: Blanks['nameOf'];
}

function Filters({ filter, onChange }: { filter: Filter; onChange: (filter: Filter) => void }) {
  const { t } = useTranslation('blanks');
  return (
    <Group gap="xs">
      <NativeSelect
        size="xs"
        aria-label={t('state')}
        value={filter.state ?? ''}
        data={[
          { value: '', label: t('anyState') },
          ...blankStates.map((value) => ({ value, label: t(`states.${value}`) })),
        ]}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...filter, state: blankStates.find((one) => one === value) ?? null })
        }
      />
      <NativeSelect
        size="xs"
        aria-label={t('kind')}
        value={filter.kind ?? ''}
        data={[
          { value: '', label: t('anyKind') },
          ...templateKinds.map((value) => ({ value, label: t(`kinds.${value}`) })),
        ]}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...filter, kind: templateKinds.find((one) => one === value) ?? null })
        }
      />
    </Group>
  );
}

/** Where each number is: neighbours with the same fate as one row. */
export function RangesTable({ ranges, nameOf }: RangesTableProps) {
  const { t } = useTranslation('blanks');
  const [filter, setFilter] = useState<Filter>({ state: null, kind: null });
  const chosen = useMemo(
    () =>
      ranges.filter(({ state, kind }) => (filter.state ?? state) === state && (filter.kind ?? kind) === kind),
    [ranges, filter],
  );
  const { shown, pages } = usePages(chosen, pageSize);
  return (
    <section>
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h4">
          {t('rangesTitle')}
        </Title>
        <Filters filter={filter} onChange={setFilter} />
      </Group>
      <Table.ScrollContainer minWidth={560}>
        <Table verticalSpacing={6} aria-label={t('rangesTitle')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('kind')}</Table.Th>
              <Table.Th>{t('numbers')}</Table.Th>
              <Table.Th ta="right">{t('count')}</Table.Th>
              <Table.Th>{t('state')}</Table.Th>
              <Table.Th>{t('holder')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((range) => (
              <Table.Tr
                key={`${range.kind} ${range.series} ${range.first}`}
                data-range={`${range.first}-${range.last}`}
              >
                <Table.Td>{t(`kinds.${range.kind}`)}</Table.Td>
                <Table.Td>{blankName(range.series, range, range.digits)}</Table.Td>
                <Table.Td ta="right">{range.last - range.first + 1}</Table.Td>
                <Table.Td>{t(`states.${range.state}`)}</Table.Td>
                <Table.Td>{nameOf(range.holderId)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {chosen.length === 0 && (
        <Text size="sm" role="status">
          {t('nothing')}
        </Text>
      )}
      {pages}
    </section>
  );
}
