import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { useAction } from '#renderer/components/use-action.ts';
import { writtenTime } from '#renderer/components/written-time.ts';
import { confirmByServer } from '#renderer/data/certificates/server-confirmation.ts';
import type { Certificate } from '#shared/model/certificates/certificate.ts';

/** What the server signed when it registered the certificate, asked for and proved on the spot (O10-33). */
export function ServerConfirmation({ certificate }: { certificate: Certificate }) {
  const { t } = useTranslation('certificates');
  const { busy, problem, run } = useAction();
  const [at, setAt] = useState<string | null>(null);
  return (
    <>
      <Group gap="sm">
        <Text size="sm">{t('issue.registeredLong')}</Text>
        <Button
          variant="subtle"
          size="compact-sm"
          loading={busy}
          onClick={() => void run(() => confirmByServer(certificate), setAt)}
        >
          {t('issue.confirmation.ask')}
        </Button>
      </Group>
      {at !== null && problem === null && (
        <Text size="sm" role="status">
          {t('issue.confirmation.confirmed', { time: writtenTime(at) })}
        </Text>
      )}
      {problem && <ProblemAlert problem={problem} />}
    </>
  );
}
