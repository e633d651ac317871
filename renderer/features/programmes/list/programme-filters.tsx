import { Group, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SearchField } from '#renderer/components/search-field.tsx';
import { useTextLanguage } from '#renderer/components/use-text-language.ts';
import { programmeStates } from '#renderer/data/development/states.ts';
import { directions } from '#shared/regulation/directions.ts';
import type { ProgrammeFilter } from './select-programmes.ts';

interface ProgrammeFiltersProps {
  filter: ProgrammeFilter;
  onChange: (filter: ProgrammeFilter) => void;
}

export function ProgrammeFilters({ filter, onChange }: ProgrammeFiltersProps) {
  const { t } = useTranslation('programmes');
  const language = useTextLanguage();
  return (
    <Group gap="xs">
      <SearchField
        w={280}
        size="xs"
        name={t('search')}
        words={filter.words}
        onWords={(words) => onChange({ ...filter, words })}
      />
      <Select
        size="xs"
        w={220}
        aria-label={t('direction')}
        placeholder={t('anyDirection')}
        clearable
        data={directions.map((one) => ({ value: one.id, label: one.name[language] }))}
        value={filter.direction}
        onChange={(direction) => onChange({ ...filter, direction })}
      />
      <Select
        size="xs"
        w={160}
        aria-label={t('status')}
        placeholder={t('anyStatus')}
        clearable
        data={programmeStates.map((value) => ({ value, label: t(`states.${value}`) }))}
        value={filter.state}
        onChange={(state) =>
          onChange({ ...filter, state: programmeStates.find((one) => one === state) ?? null })
        }
      />
    </Group>
  );
}
