import { Button, Stack, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePermission } from '#renderer/components/permission/use-permission.ts';
import { Waiting } from '#renderer/components/waiting.tsx';
import { useSigningKeys } from '#renderer/data/certificates/keys/read-trust.ts';
import type { SigningKey } from '#shared/model/certificates/certificate.ts';
import { KeyRow } from './key-row.tsx';
import { PublishSection } from './publish-section.tsx';
import { RevokeDialog } from './revoke-dialog.tsx';
import { RotateDialog } from './rotate-dialog.tsx';

/** The keys of all computers, and what is handed out so that others can verify certificates (O10-33). */
export function KeysPart() {
  const { t } = useTranslation('authenticity');
  const permission = usePermission({ table: 'signingKeys', kind: 'create', recordId: '' });
  const known = useSigningKeys();
  const [revoking, setRevoking] = useState<SigningKey | null>(null);
  const [rotating, setRotating] = useState(false);
  if (!known) return <Waiting height={240} />;
  const { keys, deviceId } = known;
  return (
    <Stack gap="md" align="start">
      <div>
        <Title order={2} size="h3">
          {t('keys.title')}
        </Title>
        <Text size="sm" maw={720}>
          {t(keys.length === 0 ? 'keys.none' : 'keys.text')}
        </Text>
      </div>
      {keys.length > 0 && (
        <Table.ScrollContainer minWidth={720} w="100%">
          <Table aria-label={t('keys.title')}>
            <Table.Thead>
              <Table.Tr>
                {(['device', 'key', 'made', 'state'] as const).map((column) => (
                  <Table.Th key={column}>{t(`keys.${column}`)}</Table.Th>
                ))}
                <Table.Td />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {keys.map((key) => (
                <KeyRow
                  key={key.id}
                  signingKey={key}
                  isHere={key.deviceId === deviceId}
                  onRevoke={() => setRevoking(key)}
                />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      <NeedsPermission permission={permission}>
        <Button variant="default" aria-haspopup="dialog" onClick={() => setRotating(true)}>
          {t('keys.rotate')}
        </Button>
      </NeedsPermission>
      <PublishSection />
      {revoking && <RevokeDialog signingKey={revoking} onClose={() => setRevoking(null)} />}
      {rotating && <RotateDialog onClose={() => setRotating(false)} />}
    </Stack>
  );
}
