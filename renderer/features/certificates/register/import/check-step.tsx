import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CertificateRow } from '#shared/certificate-list/read-certificate-list.ts';
import { PreviewRows } from './preview-rows.tsx';
import type { CheckedRegister, RegisterImport } from './use-register-import.ts';

const isStopped = ({ problems }: CertificateRow): boolean => problems.some(({ stops }) => stops);

/** Every row with what is wrong with it; those that nothing stops can be taken over (O10-30). */
export function CheckStep({ work, checked }: { work: RegisterImport; checked: CheckedRegister }) {
  const { t } = useTranslation('certificates');
  const [onlyStopped, setOnlyStopped] = useState(false);
  const { rows, here } = checked;
  const ready = rows.filter((row) => !here.has(row.line) && !isStopped(row));
  const stopped = rows.filter((row) => !here.has(row.line) && isStopped(row));
  const counts = { all: rows.length, ready: ready.length, stopped: stopped.length };
  const shown = onlyStopped ? rows.filter((row) => here.has(row.line) || isStopped(row)) : rows;
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Text size="sm" role="status">
          {t('register.import.counts', { ...counts, here: here.size })}
        </Text>
        <Checkbox
          label={t('register.import.onlyStopped')}
          checked={onlyStopped}
          onChange={({ currentTarget }) => setOnlyStopped(currentTarget.checked)}
        />
      </Group>
      <PreviewRows rows={shown} here={here} />
      <Group justify="end">
        <Button variant="default" disabled={work.busy} onClick={work.back}>
          {t('courses:import.toColumns')}
        </Button>
        <Button disabled={ready.length === 0} loading={work.busy} onClick={work.store}>
          {t('register.import.bring', { count: ready.length })}
        </Button>
      </Group>
    </Stack>
  );
}
