import { ActionIcon, Group, Table, Text } from '@mantine/core';
import { IconDownload, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '#shared/kazakh/numbers.ts';
import type { Attachment } from '#shared/model/attachment.ts';
import type { Permission } from '#shared/model/permissions.ts';
import { NeedsPermission } from '../permission/needs-permission.tsx';
import { useTextLanguage } from '../use-text-language.ts';
import { writtenTime } from '../written-time.ts';
import classes from './attachments.module.css';
import type { FileWork } from './use-file-work.ts';

const megabyte = 1024 * 1024;

/** «340 КБ», «1,2 МБ» */
function useSizeText(bytes: number): string {
  const { t } = useTranslation('attachments');
  const language = useTextLanguage();
  const large = bytes >= megabyte;
  const figure = bytes / (large ? megabyte : 1024);
  const number = formatNumber(Math.max(figure, 0.1), language, figure < 10 ? 1 : 0);
  return t(large ? 'megabytes' : 'kilobytes', { number });
}

/** What who works now may do with the files. */
export interface FilePermissions {
  change: Permission;
  read: Permission;
}

interface AttachmentRowProps {
  attachment: Attachment;
  work: FileWork;
  permissions: FilePermissions;
}

/** One attached file: its name, size, day, and what can be done with it. */
export function AttachmentRow({ attachment, work, permissions }: AttachmentRowProps) {
  const { t } = useTranslation('attachments');
  const { name, size, addedAt } = attachment;
  const sizeText = useSizeText(size);
  return (
    <Table.Tr>
      <Table.Td>
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {name}
        </Text>
      </Table.Td>
      <Table.Td ta="end" className={classes.short ?? ''}>
        {sizeText}
      </Table.Td>
      <Table.Td className={classes.short ?? ''}>{writtenTime(addedAt)}</Table.Td>
      <Table.Td>
        <Group gap={4} wrap="nowrap" justify="end">
          <NeedsPermission permission={permissions.read}>
            <ActionIcon
              aria-label={t('saveCopyOf', { name })}
              title={t('saveCopy')}
              onClick={() => void work.save(attachment)}
            >
              <IconDownload size={18} aria-hidden />
            </ActionIcon>
          </NeedsPermission>
          <NeedsPermission permission={permissions.change}>
            <ActionIcon
              aria-label={t('removeOf', { name })}
              title={t('remove')}
              onClick={() => void work.remove(attachment)}
            >
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          </NeedsPermission>
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}
