import { Checkbox, Group, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { sortKazakh } from '#shared/kazakh/collate.ts';
import { type Deadline, deadlineKinds } from '#shared/model/deadlines/deadline.ts';
import type { DeadlineFilter } from './select-deadlines.ts';

interface DeadlineFiltersProps {
  deadlines: readonly Deadline[];
  nameOf: (programmeId: string | null) => string;
  filter: DeadlineFilter;
  onChange: (filter: DeadlineFilter) => void;
}

const present = <Value,>(values: readonly (Value | null)[]): Value[] => [
  ...new Set(values.filter((value) => value !== null)),
];

/** By programme, kind and person: only what there is to choose. */
export function DeadlineFilters({ deadlines, nameOf, filter, onChange }: DeadlineFiltersProps) {
  const { t } = useTranslation('deadlines');
  const programmes = present(deadlines.map(({ programmeId }) => programmeId));
  const people = present(deadlines.flatMap((one) => one.people));
  const kinds = deadlineKinds.filter((kind) => deadlines.some((one) => one.kind === kind));
  const byName = (options: { value: string; label: string }[]) => sortKazakh(options, ({ label }) => label);
  return (
    <Group gap="xs">
      <Select
        size="xs"
        w={280}
        aria-label={t('filters.programme')}
        placeholder={t('filters.anyProgramme')}
        clearable
        searchable
        limit={100}
        data={byName(programmes.map((value) => ({ value, label: nameOf(value) })))}
        value={filter.programmeId}
        onChange={(programmeId) => onChange({ ...filter, programmeId })}
      />
      <Select
        size="xs"
        w={260}
        aria-label={t('filters.kind')}
        placeholder={t('filters.anyKind')}
        clearable
        data={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        value={filter.kind}
        onChange={(kind) => onChange({ ...filter, kind: kinds.find((one) => one === kind) ?? null })}
      />
      <Select
        size="xs"
        w={220}
        aria-label={t('filters.person')}
        placeholder={t('filters.anyPerson')}
        clearable
        searchable
        limit={100}
        data={byName(people.map((value) => ({ value, label: value })))}
        value={filter.person}
        onChange={(person) => onChange({ ...filter, person })}
      />
      <Checkbox
        size="xs"
        label={t('filters.done')}
        checked={filter.done}
        onChange={(event) => onChange({ ...filter, done: event.currentTarget.checked })}
      />
    </Group>
  );
}
