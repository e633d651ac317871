import { Badge, Button, Code, Group, Table, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePermission } from '#renderer/components/permission/use-permission.ts';
import { tellProblem } from '#renderer/components/tell-problem.tsx';
import { nameKey } from '#renderer/data/certificates/keys/change-keys.ts';
import { numericDate, todayIn } from '#shared/calendar/plain-date.ts';
import type { SigningKey } from '#shared/model/certificates/certificate.ts';

interface KeyRowProps {
  signingKey: SigningKey;
  isHere: boolean;
  onRevoke: () => void;
}

function StateBadge({ signingKey: { revoked, retiredAt } }: Pick<KeyRowProps, 'signingKey'>) {
  const { t } = useTranslation('authenticity');
  // The colours of a light badge alone have too little contrast for small letters.
  const look = { variant: 'light', tt: 'none', c: 'var(--mantine-color-text)' } as const;
  if (revoked) {
    return (
      <Badge {...look} color="red">
        {t('keys.revoked', { date: numericDate(revoked.since) })}
      </Badge>
    );
  }
  return retiredAt === null ? (
    <Badge {...look} color="teal">
      {t('keys.inUse')}
    </Badge>
  ) : (
    <Badge {...look} color="gray">
      {t('keys.retired', { date: numericDate(todayIn(retiredAt)) })}
    </Badge>
  );
}

/** A key with its computer; the name is typed here, since only people know the computers apart. */
export function KeyRow({ signingKey, isHere, onRevoke }: KeyRowProps) {
  const { t } = useTranslation('authenticity');
  const permission = usePermission({ table: 'signingKeys', kind: 'update', recordId: signingKey.id });
  const [name, setName] = useState(signingKey.deviceName);
  const keep = async () => {
    if (name.trim() === signingKey.deviceName) return;
    const named = await nameKey(signingKey.id, name);
    if (!named.ok) tellProblem(named.problem);
  };
  return (
    <Table.Tr>
      <Table.Td>
        <Group gap="xs">
          <TextInput
            aria-label={t('keys.name')}
            placeholder={t('keys.unnamed')}
            value={name}
            maxLength={300}
            readOnly={!permission.allowed}
            onChange={(event) => setName(event.currentTarget.value)}
            onBlur={() => void keep()}
          />
          {isHere && (
            <Badge variant="outline" tt="none">
              {t('keys.here')}
            </Badge>
          )}
        </Group>
      </Table.Td>
      <Table.Td>
        <Code>{signingKey.id}</Code>
      </Table.Td>
      <Table.Td>{numericDate(todayIn(signingKey.createdAt))}</Table.Td>
      <Table.Td>
        <StateBadge signingKey={signingKey} />
      </Table.Td>
      <Table.Td>
        <NeedsPermission permission={permission}>
          <Button variant="subtle" color="red" size="xs" aria-haspopup="dialog" onClick={onRevoke}>
            {t('keys.revoke')}
          </Button>
        </NeedsPermission>
      </Table.Td>
    </Table.Tr>
  );
}
