import { Button, FileButton, Group, Loader, Stack, Table, Text } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttachmentOwner } from '#renderer/data/attachments.ts';
import { useAttachments } from '#renderer/data/loose-attachments.ts';
import { attachmentLimit } from '#shared/model/attachment.ts';
import type { Permission } from '#shared/model/permissions.ts';
import { NeedsPermission } from '../permission/needs-permission.tsx';
import { usePermission } from '../permission/use-permission.ts';
import { ProblemAlert } from '../problem-alert.tsx';
import { AttachmentRow, type FilePermissions } from './attachment-row.tsx';
import classes from './attachments.module.css';
import { useDrop } from './use-drop.ts';
import { type FileWork, useFileWork } from './use-file-work.ts';

interface AttachmentsSectionProps {
  owner: AttachmentOwner;
  /** What it is attached to. */
  ownerTable: 'programmes' | 'people';
  /** What stands above the files, and what they are; where nothing is said, of all files of the owner. */
  words?: { title: string; hint: string };
}

/** The files of a record: attach by the button or by dragging, save a copy, remove. */
export default function AttachmentsSection({ owner, ownerTable, words }: AttachmentsSectionProps) {
  const { t } = useTranslation('attachments');
  const change = usePermission({ table: 'attachments', kind: 'create', recordId: '' }, { ownerTable });
  const see = usePermission('seePersonalData');
  // What is attached to a person is a paper of that person.
  const read: Permission = ownerTable === 'people' ? see : { allowed: true };
  const title = useId();
  const work = useFileWork(owner);
  const { over, zone } = useDrop((files) => void (change.allowed && work.add(files)));
  return (
    <section aria-labelledby={title} className={classes.section} data-over={over || undefined} {...zone}>
      <Stack gap="xs">
        <Group justify="space-between">
          <h3 id={title} className={classes.title}>
            {words?.title ?? t('title')}
          </h3>
          <AddButton work={work} permission={change} to={words?.title} />
        </Group>
        <Text size="sm" c="dimmed">
          {words?.hint ?? t('hint', { limit: attachmentLimit / 1024 / 1024 })}
        </Text>
        {work.problems.map((problem) => (
          <ProblemAlert
            key={JSON.stringify(problem)}
            problem={problem}
            onClose={() => work.dismiss(problem)}
          />
        ))}
        <AttachmentTable owner={owner} work={work} permissions={{ change, read }} label={title} />
        <Text size="sm" role="status">
          {work.adding !== null && (
            <>
              <Loader size="xs" aria-hidden /> {t('adding', { name: work.adding })}
            </>
          )}
        </Text>
      </Stack>
    </section>
  );
}

interface AddButtonProps {
  work: FileWork;
  permission: Permission;
  /** What the files are attached to, where several of these buttons stand on a screen. */
  to: string | undefined;
}

function AddButton({ work, permission, to }: AddButtonProps) {
  const { t } = useTranslation('attachments');
  return (
    <FileButton multiple onChange={(files) => void work.add(files)}>
      {(props) => (
        <NeedsPermission permission={permission}>
          <Button
            {...props}
            variant="default"
            {...(to && { 'aria-label': t('addTo', { to }) })}
            disabled={work.adding !== null}
            leftSection={<IconPaperclip size={16} aria-hidden />}
          >
            {t('add')}
          </Button>
        </NeedsPermission>
      )}
    </FileButton>
  );
}

interface AttachmentTableProps {
  owner: AttachmentOwner;
  work: FileWork;
  permissions: FilePermissions;
  label: string;
}

function AttachmentTable({ owner, work, permissions, label }: AttachmentTableProps) {
  const { t } = useTranslation('attachments');
  const attachments = useAttachments(owner);
  if (!attachments) return null;
  if (attachments.length === 0) return <Text size="sm">{t('none')}</Text>;
  return (
    <Table aria-labelledby={label} verticalSpacing={4}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('columns.name')}</Table.Th>
          <Table.Th ta="end">{t('columns.size')}</Table.Th>
          <Table.Th>{t('columns.added')}</Table.Th>
          <Table.Th>
            <span className={classes.hidden}>{t('columns.actions')}</span>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {attachments.map((attachment) => (
          <AttachmentRow key={attachment.id} attachment={attachment} work={work} permissions={permissions} />
        ))}
      </Table.Tbody>
    </Table>
  );
}
