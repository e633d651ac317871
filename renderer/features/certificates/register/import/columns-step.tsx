import { Button, Checkbox, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { templateLanguages } from '#shared/model/certificates/certificate-template.ts';
import type { Sheet } from '#shared/sheets/sheet.ts';
import { ColumnMeanings } from './column-meanings.tsx';
import type { Reading, RegisterImport } from './use-register-import.ts';

interface ColumnsStepProps {
  work: RegisterImport;
  reading: Reading;
  sheet: Sheet;
}

/** Which sheet is taken, what its columns mean, and what it does not say itself. */
export function ColumnsStep({ work, reading, sheet }: ColumnsStepProps) {
  const { t } = useTranslation('certificates');
  const { place, language, assumeTerm, sheets, at } = reading;
  const { columns } = place;
  const isList =
    columns.includes('registrationNumber') &&
    columns.includes('issuedOn') &&
    (columns.includes('fullName') || columns.includes('lastName'));
  const begin = (row: number) => {
    if (Number.isInteger(row) && row >= 1 && row <= sheet.rows.length)
      work.set({ place: { columns, firstRow: row - 1 } });
  };
  return (
    <Stack gap="sm">
      <Group align="end" gap="sm">
        {sheets.length > 1 && (
          <NativeSelect
            label={t('register.import.sheet')}
            value={String(at)}
            data={sheets.map(({ name }, index) => ({ value: String(index), label: name }))}
            onChange={({ currentTarget: { value } }) => work.chooseSheet(Number(value))}
          />
        )}
        <TextInput
          type="number"
          label={t('register.import.firstRow')}
          min={1}
          max={sheet.rows.length}
          value={place.firstRow + 1}
          onChange={({ currentTarget: { value } }) => begin(Number(value))}
        />
        <NativeSelect
          label={t('register.import.language')}
          value={language}
          data={templateLanguages.map((value) => ({ value, label: t(`register.import.languages.${value}`) }))}
          onChange={({ currentTarget: { value } }) =>
            work.set({ language: templateLanguages.find((one) => one === value) ?? 'kk' })
          }
        />
      </Group>
      <ColumnMeanings sheet={sheet} place={place} onChange={(next) => work.set({ place: next })} />
      <Checkbox
        label={t('register.import.assumeTerm')}
        checked={assumeTerm}
        onChange={({ currentTarget: { checked } }) => work.set({ assumeTerm: checked })}
      />
      {!isList && (
        <Text size="sm" role="status">
          {t('register.import.noList')}
        </Text>
      )}
      <Group justify="end">
        <Button variant="default" onClick={work.back}>
          {t('register.import.otherFile')}
        </Button>
        <Button disabled={!isList} loading={work.busy} onClick={work.check}>
          {t('courses:import.check')}
        </Button>
      </Group>
    </Stack>
  );
}
