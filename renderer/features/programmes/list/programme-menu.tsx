import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowBackUp, IconCopy, IconDots, IconHistory, IconRoute, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { offerBack } from '#renderer/components/offer-back.tsx';
import { PermittedItem } from '#renderer/components/permission/permitted-item.tsx';
import { usePermission } from '#renderer/components/permission/use-permission.ts';
import { binProgramme } from '#renderer/data/programmes.ts';
import type { Programme } from '#shared/model/programme.ts';
import { shownTitle } from '../shown-title.ts';
import { copyProgramme } from '../transfer/copy-programme.ts';

export function ProgrammeMenu({ programme, bin }: { programme: Programme; bin: boolean }) {
  const { t } = useTranslation('programmes');
  const title = shownTitle(programme) || t('untitled');
  const permission = usePermission({ table: 'programmes', kind: 'update', recordId: programme.id });
  const remove = async () => {
    await binProgramme(programme.id, true);
    offerBack({
      id: `deleted-${programme.id}`,
      message: t('deleted', { title }),
      button: t('undo'),
      bringBack: () => binProgramme(programme.id, false),
    });
  };
  const copy = () => copyProgramme(programme.id, (original) => t('copyOf', { title: original }));
  return (
    <Menu withInitialFocusPlaceholder={false} position="bottom-end" shadow="md">
      <Menu.Target>
        <ActionIcon aria-label={t('actionsOf', { title })}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {bin ? (
          <PermittedItem
            permission={permission}
            leftSection={<IconArrowBackUp size={16} aria-hidden />}
            onClick={() => void binProgramme(programme.id, false)}
          >
            {t('bringBack')}
          </PermittedItem>
        ) : (
          <>
            <PermittedItem
              permission={permission}
              leftSection={<IconCopy size={16} aria-hidden />}
              onClick={() => void copy()}
            >
              {t('copy')}
            </PermittedItem>
            <Menu.Item
              component={Link}
              href={`/programmes/${programme.id}/way/overview`}
              leftSection={<IconRoute size={16} aria-hidden />}
            >
              {t('way')}
            </Menu.Item>
            <Menu.Item
              component={Link}
              href={`/history/${programme.id}`}
              leftSection={<IconHistory size={16} aria-hidden />}
            >
              {t('history')}
            </Menu.Item>
            <PermittedItem
              permission={permission}
              color="red"
              leftSection={<IconTrash size={16} aria-hidden />}
              onClick={() => void remove()}
            >
              {t('delete')}
            </PermittedItem>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
