import { CloseButton, Group, Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
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
      <TextInput
        w={280}
        size="xs"
        type="search"
        aria-label={t('search')}
        placeholder={t('search')}
        leftSection={<IconSearch size={16} aria-hidden />}
        rightSection={
          filter.words !== '' && (
            <CloseButton
              size="sm"
              aria-label={t('clearSearch')}
              onClick={() => onChange({ ...filter, words: '' })}
            />
          )
        }
        value={filter.words}
        onChange={(event) => onChange({ ...filter, words: event.currentTarget.value })}
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
