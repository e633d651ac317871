import { Fieldset, NativeSelect, SimpleGrid, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useTextLanguage } from '#renderer/components/use-text-language.ts';
import type { RemarkFilter } from '#renderer/data/development/remark-filter.ts';
import { remarkKinds, remarkSources } from '#shared/model/development/remark.ts';
import { sectionKeys } from '#shared/model/programme.ts';
import { sectionName } from '#shared/regulation/sections.ts';

interface RemarkFiltersProps {
  filter: RemarkFilter;
  onChange: (filter: RemarkFilter) => void;
  found: number;
}

/** One thing that remarks are chosen by. */
function Choice<Value extends string>(props: {
  label: string;
  value: Value | '';
  choices: readonly { value: Value; label: string }[];
  onChoose: (value: Value | '') => void;
}) {
  const { t } = useTranslation('development');
  const { label, value, choices, onChoose } = props;
  return (
    <NativeSelect
      label={label}
      value={value}
      data={[{ value: '', label: t('discussion.filters.all') }, ...choices]}
      onChange={(event) =>
        onChoose(choices.find((one) => one.value === event.currentTarget.value)?.value ?? '')
      }
    />
  );
}

const states = ['unanswered', 'takenIntoAccount', 'refused'] as const;
const showns = ['shown', 'hidden'] as const;

/** Which remarks stand in the list, and how many those are. */
export function RemarkFilters({ filter, onChange, found }: RemarkFiltersProps) {
  const { t } = useTranslation('development');
  const language = useTextLanguage();
  return (
    <Fieldset legend={t('discussion.filters.label')}>
      <SimpleGrid cols={{ base: 2, sm: 3, md: 5 }} spacing="xs">
        <Choice
          label={t('discussion.filters.state')}
          value={filter.state}
          choices={states.map((value) => ({ value, label: t(`discussion.filters.states.${value}`) }))}
          onChoose={(state) => onChange({ ...filter, state })}
        />
        <Choice
          label={t('discussion.filters.kind')}
          value={filter.kind}
          choices={remarkKinds.map((value) => ({ value, label: t(`discussion.kinds.${value}`) }))}
          onChoose={(kind) => onChange({ ...filter, kind })}
        />
        <Choice
          label={t('discussion.filters.section')}
          value={filter.section}
          choices={[
            { value: 'none' as const, label: t('discussion.filters.noSection') },
            ...sectionKeys.map((value) => ({ value, label: sectionName(value, language) })),
          ]}
          onChoose={(section) => onChange({ ...filter, section })}
        />
        <Choice
          label={t('discussion.filters.source')}
          value={filter.source}
          choices={remarkSources.map((value) => ({ value, label: t(`discussion.sources.${value}`) }))}
          onChoose={(source) => onChange({ ...filter, source })}
        />
        <Choice
          label={t('discussion.filters.shown')}
          value={filter.shown}
          choices={showns.map((value) => ({ value, label: t(`discussion.filters.showns.${value}`) }))}
          onChoose={(shown) => onChange({ ...filter, shown })}
        />
      </SimpleGrid>
      <Text size="sm" mt="xs" role="status">
        {t('discussion.found', { count: found })}
      </Text>
    </Fieldset>
  );
}
