import { Button, Group, Menu } from '@mantine/core';
import { IconChevronDown, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { type BlankEvent, blankEvents } from '#shared/model/certificates/blank-entry.ts';
import type { Permission } from '#shared/model/permissions.ts';

interface RecordingButtonsProps {
  /** Whether there are blanks already: until then they can only be received. */
  any: boolean;
  permission: Permission;
  onRecord: (event: BlankEvent) => void;
}

/** The ways to write down what happens to blanks. */
export function RecordingButtons({ any, permission, onRecord }: RecordingButtonsProps) {
  const { t } = useTranslation('blanks');
  return (
    <Group gap="xs">
      <NeedsPermission permission={permission}>
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => onRecord('received')}>
          {t('events.received')}
        </Button>
      </NeedsPermission>
      {any && permission.allowed && (
        <Menu position="bottom-start">
          <Menu.Target>
            <Button variant="default" rightSection={<IconChevronDown size={16} aria-hidden />}>
              {t('more')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {blankEvents.slice(1).map((event) => (
              <Menu.Item key={event} onClick={() => onRecord(event)}>
                {t(`events.${event}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </Group>
  );
}
