import { Checkbox, Fieldset, NativeSelect, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { columnFields } from '#renderer/data/development/remark-table/guess-columns.ts';
import type { TableSetting } from '#renderer/data/development/remark-table/remarks-of-table.ts';
import { todayIn } from '#shared/calendar/plain-date.ts';
import type { TextTable } from '#shared/sheets/text-table.ts';
import { handSources } from './hand-sources.ts';

interface ImportColumnsProps {
  table: TextTable;
  setting: TableSetting;
  onChange: (fields: Partial<TableSetting>) => void;
}

/** What each column of the table holds, and what holds for all of its rows. */
export function ImportColumns({ table, setting, onChange }: ImportColumnsProps) {
  const { t } = useTranslation('development');
  const [head = []] = table;
  const { columns } = setting;
  const places = head.map((cell, index) => ({
    value: String(index),
    label: `${index + 1}. ${cell.slice(0, 40)}`,
  }));
  return (
    <Fieldset legend={t('discussion.table.columns')}>
      <Stack gap="xs">
        <Checkbox
          label={t('discussion.table.head')}
          checked={setting.head}
          onChange={(event) => onChange({ head: event.currentTarget.checked })}
        />
        <SimpleGrid cols={{ base: 1, sm: 2, md: 3 }} spacing="xs">
          {columnFields.map((field) => (
            <NativeSelect
              key={field}
              label={t(`discussion.fields.${field}`)}
              value={columns[field] ?? ''}
              data={[{ value: '', label: t('discussion.table.noColumn') }, ...places]}
              onChange={(event) => {
                const { value } = event.currentTarget;
                onChange({ columns: { ...columns, [field]: value === '' ? null : Number(value) } });
              }}
            />
          ))}
          <NativeSelect
            label={t('discussion.fields.source')}
            value={setting.source}
            data={handSources.map((value) => ({ value, label: t(`discussion.sources.${value}`) }))}
            onChange={(event) => {
              const source = handSources.find((one) => one === event.currentTarget.value);
              if (source) onChange({ source });
            }}
          />
          <TextInput
            type="date"
            label={t('discussion.table.dayOfAll')}
            value={setting.receivedOn}
            max={todayIn(Date.now())}
            onChange={(event) => onChange({ receivedOn: event.currentTarget.value })}
          />
        </SimpleGrid>
        {columns.text === null && <Text size="sm">{t('discussion.table.needsText')}</Text>}
      </Stack>
    </Fieldset>
  );
}
