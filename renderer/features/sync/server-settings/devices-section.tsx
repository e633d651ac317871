import { Button, Fieldset, Group, Modal, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePermission } from '#renderer/components/permission/use-permission.ts';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { useAction } from '#renderer/components/use-action.ts';
import { writtenTime } from '#renderer/components/written-time.ts';
import { listDevices, revokeDevice } from '#renderer/data/sync/account/devices.ts';
import { useUserNames } from '#renderer/data/users.ts';
import type { DeviceList } from '#shared/sync/account-messages.ts';
import { useAsked } from './use-asked.ts';

type Device = DeviceList['devices'][number];

function DeviceRow({
  device,
  own,
  onRevoke,
}: {
  device: Device;
  own: boolean;
  onRevoke: (() => void) | null;
}) {
  const { t } = useTranslation('sync');
  const names = useUserNames();
  const mark = device.revokedAt !== null ? t('devices.revoked') : own && t('devices.this');
  return (
    <Table.Tr>
      <Table.Td>
        {device.name}
        {mark && (
          <Text size="xs" c="dimmed">
            {mark}
          </Text>
        )}
      </Table.Td>
      <Table.Td>{names?.get(device.account) ?? ''}</Table.Td>
      <Table.Td>{device.lastSeenAt && writtenTime(device.lastSeenAt)}</Table.Td>
      <Table.Td>
        {onRevoke && !own && device.revokedAt === null && (
          <Button
            size="xs"
            variant="subtle"
            color="red"
            aria-label={t('devices.revokeOf', { name: device.name })}
            onClick={onRevoke}
          >
            {t('devices.revoke')}
          </Button>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

/** The computers that may connect; a lost one is shut out here. */
export function DevicesSection() {
  const { t } = useTranslation('sync');
  const manage = usePermission('manageServer');
  const { value, problem, again } = useAsked(listDevices, true);
  const [asked, setAsked] = useState<Device | null>(null);
  const { busy, problem: refused, run } = useAction();
  const revoke = (device: Device) =>
    void run(
      () => revokeDevice(device.id),
      () => {
        setAsked(null);
        again();
      },
    );
  return (
    <Fieldset legend={t('devices.title')}>
      <Stack gap="sm">
        {problem && <ProblemAlert problem={problem} />}
        {value && (
          <Table aria-label={t('devices.title')}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('devices.name')}</Table.Th>
                <Table.Th>{t('devices.owner')}</Table.Th>
                <Table.Th>{t('devices.seen')}</Table.Th>
                <Table.Td />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {value.devices.map((device) => (
                <DeviceRow
                  key={device.id}
                  device={device}
                  own={device.id === value.own}
                  onRevoke={manage.allowed ? () => setAsked(device) : null}
                />
              ))}
            </Table.Tbody>
          </Table>
        )}
      </Stack>
      <Modal
        opened={asked !== null}
        onClose={() => setAsked(null)}
        title={t('devices.revoke')}
        closeButtonProps={{ 'aria-label': t('app:actions.close') }}
      >
        {asked && (
          <Stack gap="sm">
            <Text size="sm">{t('devices.revokeWhy', { name: asked.name })}</Text>
            {refused && <ProblemAlert problem={refused} />}
            <Group justify="end">
              <Button color="red" loading={busy} onClick={() => revoke(asked)} data-autofocus>
                {t('devices.revoke')}
              </Button>
            </Group>
          </Stack>
        )}
      </Modal>
    </Fieldset>
  );
}
