import { Alert, Button, Fieldset, Group, List, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTextLanguage } from '#renderer/components/use-text-language.ts';
import { flush } from '#renderer/data/pending-saves.ts';
import { rebuildNow } from '#renderer/data/store/rebuild-asked.ts';
import { verifyStore } from '#renderer/data/store/store.ts';
import type { VerifyReport } from '#renderer/data/store/verify-store.ts';
import { formatNumber } from '#shared/kazakh/numbers.ts';

type Check = { step: 'none' } | { step: 'running'; done: number } | { step: 'ready'; report: VerifyReport };

/** What the second copy can mend: it is read in place of the database. */
const ofDatabase: readonly string[] = ['recordDamaged', 'recordMissing', 'logHasHoles'];
const ofJournal: readonly string[] = ['journalDamaged', 'journalUnreadable'];

function mendable({ problems }: VerifyReport): boolean {
  return problems.some((one) => ofDatabase.includes(one)) && !problems.some((one) => ofJournal.includes(one));
}

function Result({ report }: { report: VerifyReport }) {
  const { t } = useTranslation('data');
  const language = useTextLanguage();
  const number = (count: number) => formatNumber(count, language);
  const whole = report.problems.length === 0;
  return (
    <Alert color={whole ? 'teal' : 'red'} role="status">
      <Text size="sm">
        {t(whole ? 'verify.whole' : 'verify.broken')}{' '}
        {t('verify.read', {
          entries: number(report.entries),
          changes: number(report.changes),
          records: number(report.records),
          snapshots: number(report.snapshots.filter(({ ok }) => ok).length),
        })}
      </Text>
      {!whole && (
        <List size="sm">
          {report.problems.map((problem) => (
            <List.Item key={problem}>{t(`verify.problems.${problem}`)}</List.Item>
          ))}
        </List>
      )}
      {mendable(report) && (
        <Button mt="xs" onClick={() => void flush().then(rebuildNow)}>
          {t('verify.rebuild')}
        </Button>
      )}
    </Alert>
  );
}

/** Reads both copies to their end and says what was found. */
export function VerifySection() {
  const { t } = useTranslation('data');
  const language = useTextLanguage();
  const [check, setCheck] = useState<Check>({ step: 'none' });
  const run = async () => {
    setCheck({ step: 'running', done: 0 });
    const report = await verifyStore((done) => setCheck({ step: 'running', done }));
    setCheck({ step: 'ready', report });
  };
  return (
    <Fieldset legend={t('verify.title')}>
      <Stack gap="sm">
        <Group justify="space-between" wrap="nowrap">
          <Text size="sm">{t('verify.explanation')}</Text>
          <Button
            variant="default"
            style={{ flex: 'none' }}
            loading={check.step === 'running'}
            onClick={() => void run()}
          >
            {t('verify.run')}
          </Button>
        </Group>
        {check.step === 'running' && (
          <Text size="sm" role="status">
            {t('verify.running', { number: formatNumber(check.done, language) })}
          </Text>
        )}
        {check.step === 'ready' && <Result report={check.report} />}
      </Stack>
    </Fieldset>
  );
}
