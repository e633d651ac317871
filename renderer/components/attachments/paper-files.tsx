import { ActionIcon, Anchor, Button, FileButton, Group, Loader, Stack, Text } from '@mantine/core';
import { IconCamera, IconPaperclip, IconTrash } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttachmentOwner } from '#renderer/data/attachments.ts';
import { useAttachments } from '#renderer/data/loose-attachments.ts';
import type { Attachment } from '#shared/model/attachment.ts';
import type { Permission } from '#shared/model/permissions.ts';
import { NeedsPermission } from '../permission/needs-permission.tsx';
import { usePermission } from '../permission/use-permission.ts';
import { ProblemAlert } from '../problem-alert.tsx';
import classes from './attachments.module.css';
import { useDrop } from './use-drop.ts';
import { type FileWork, useFileWork } from './use-file-work.ts';

/** The camera comes when it is asked for. */
const PhotoDialog = lazy(() => import('../camera/photo-dialog.tsx'));

interface PaperFilesProps {
  /** The person, and which of the person's papers. */
  owner: Required<AttachmentOwner>;
  /** What the paper is called. */
  paper: string;
}

/** The scans of one paper of a person: by a file, by dragging it here, by the camera. */
export function PaperFiles({ owner, paper }: PaperFilesProps) {
  const change = usePermission(
    { table: 'attachments', kind: 'create', recordId: '' },
    { ownerTable: 'people' },
  );
  const work = useFileWork(owner);
  const { over, zone } = useDrop((files) => void (change.allowed && work.add(files)));
  const files = useAttachments(owner);
  return (
    <Stack gap={4} className={classes.paper ?? ''} data-over={over || undefined} {...zone}>
      {files?.map((file) => (
        <PaperFile key={file.id} file={file} work={work} change={change} />
      ))}
      <PaperButtons paper={paper} work={work} permission={change} />
      {work.problems.map((problem) => (
        <ProblemAlert key={JSON.stringify(problem)} problem={problem} onClose={() => work.dismiss(problem)} />
      ))}
    </Stack>
  );
}

interface PaperFileProps {
  file: Attachment;
  work: FileWork;
  change: Permission;
}

function PaperFile({ file, work, change }: PaperFileProps) {
  const { t } = useTranslation('attachments');
  // A paper of a person is personal data.
  const read = usePermission('seePersonalData');
  const { name } = file;
  return (
    <Group gap="xs" wrap="nowrap" justify="space-between">
      <NeedsPermission permission={read}>
        <Anchor
          component="button"
          type="button"
          size="sm"
          ta="start"
          style={{ overflowWrap: 'anywhere' }}
          aria-label={t('saveCopyOf', { name })}
          onClick={() => void work.save(file)}
        >
          {name}
        </Anchor>
      </NeedsPermission>
      <NeedsPermission permission={change}>
        <ActionIcon
          aria-label={t('removeOf', { name })}
          title={t('remove')}
          onClick={() => void work.remove(file)}
        >
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
      </NeedsPermission>
    </Group>
  );
}

interface PaperButtonsProps {
  paper: string;
  work: FileWork;
  permission: Permission;
}

function PaperButtons({ paper, work, permission }: PaperButtonsProps) {
  const { t } = useTranslation('attachments');
  const [camera, setCamera] = useState(false);
  const busy = work.adding !== null;
  const look = { variant: 'default', disabled: busy } as const;
  return (
    <Group gap="xs">
      <FileButton multiple onChange={(files) => void work.add(files)}>
        {(props) => (
          <NeedsPermission permission={permission}>
            <Button
              {...props}
              {...look}
              aria-label={t('addTo', { to: paper })}
              leftSection={<IconPaperclip size={16} aria-hidden />}
            >
              {t('add')}
            </Button>
          </NeedsPermission>
        )}
      </FileButton>
      <NeedsPermission permission={permission}>
        <Button
          {...look}
          aria-label={t('photo.of', { paper })}
          aria-haspopup="dialog"
          leftSection={<IconCamera size={16} aria-hidden />}
          onClick={() => setCamera(true)}
        >
          {t('photo.open')}
        </Button>
      </NeedsPermission>
      <Text size="sm" role="status">
        {busy && (
          <>
            <Loader size="xs" aria-hidden /> {t('adding', { name: work.adding })}
          </>
        )}
      </Text>
      {camera && (
        <Suspense fallback={null}>
          <PhotoDialog
            of={paper}
            onPhoto={(photo) => void work.add([photo])}
            onClose={() => setCamera(false)}
          />
        </Suspense>
      )}
    </Group>
  );
}
