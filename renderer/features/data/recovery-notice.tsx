import { Alert, Anchor, Button, Group, List, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useTextLanguage } from '#renderer/components/use-text-language.ts';
import { spokenTime } from '#renderer/components/written-time.ts';
import { dismissReport, type RecoveryReport } from '#renderer/data/store/store-state.ts';
import { formatNumber } from '#shared/kazakh/numbers.ts';

/** The sentences of one report, the ones that say what is missing apart. */
function useSentences({ what, changes, lastAt, snapshot, skippedSnapshots, lost, missing }: RecoveryReport) {
  const { t } = useTranslation('data');
  const language = useTextLanguage();
  const time = lastAt ? spokenTime(lastAt, language) : '—';
  const number = formatNumber(changes, language);
  const told = [t(`recovery.what.${what}`)];
  if (changes > 0)
    told.push(t(lost.length > 0 ? 'recovery.some' : 'recovery.all', { count: changes, number, time }));
  else if (lastAt) told.push(t('recovery.whole', { time }));
  if (snapshot) told.push(t('recovery.fromSnapshot', { time: spokenTime(snapshot, language) }));
  if (skippedSnapshots > 0) told.push(t('recovery.skipped', { count: skippedSnapshots }));
  const how = { count: missing, number: formatNumber(missing, language) };
  const absent = lost.map((one) => t(`recovery.lost.${one}`, how));
  if (missing > 0 && !lost.includes('lastChanges')) absent.push(t('recovery.missing', how));
  return { told, missing: absent };
}

/** One message on what had happened to the data and what was recovered; it stays until the person closes it. */
export function RecoveryNotice({ report }: { report: RecoveryReport }) {
  const { t } = useTranslation('data');
  const { told, missing } = useSentences(report);
  return (
    <Alert role="alert" color={missing.length > 0 ? 'orange' : 'steppe'} radius={0}>
      <Stack gap={6}>
        <Text size="sm">{told.join(' ')}</Text>
        {missing.length > 0 && (
          <List size="sm">
            {missing.map((sentence) => (
              <List.Item key={sentence}>{sentence}</List.Item>
            ))}
          </List>
        )}
        <Group gap="md">
          <Button onClick={dismissReport}>{t('recovery.close')}</Button>
          <Anchor component={Link} href="/settings/data" size="sm" c="inherit" underline="always">
            {t('recovery.more')}
          </Anchor>
        </Group>
      </Stack>
    </Alert>
  );
}
