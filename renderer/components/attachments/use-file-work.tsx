import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type AttachmentOwner,
  addAttachment,
  bringBackAttachment,
  removeAttachment,
  saveAttachment,
} from '#renderer/data/attachments.ts';
import type { Attachment } from '#shared/model/attachment.ts';
import type { Outcome, Problem } from '#shared/model/problem.ts';

/** How long the offer to take a removal back stays on the screen. */
const undoOffer = 12_000;

export interface FileWork {
  /** The file that is being attached now; null while none is. */
  adding: string | null;
  problems: Problem[];
  dismiss: (problem: Problem) => void;
  /** Attaches files one after another: one that is refused does not keep the others back. */
  add: (files: File[]) => Promise<void>;
  save: (attachment: Attachment) => Promise<void>;
  remove: (attachment: Attachment) => Promise<void>;
}

/** What a person does with the files of a record. */
export function useFileWork(owner: AttachmentOwner): FileWork {
  const { t } = useTranslation('attachments');
  const [adding, setAdding] = useState<string | null>(null);
  const [problems, setProblems] = useState<Problem[]>([]);
  const tell = (outcome: Outcome<unknown>) => {
    if (!outcome.ok) setProblems((earlier) => [...earlier, outcome.problem]);
  };

  async function add(files: File[]) {
    setProblems([]);
    try {
      for (const file of files) {
        setAdding(file.name);
        tell(await addAttachment(owner, file));
      }
    } finally {
      setAdding(null);
    }
  }

  async function save(attachment: Attachment) {
    setProblems([]);
    const saved = await saveAttachment(attachment, t('fileType'));
    if (!saved.ok) return tell(saved);
    if (saved.value.state === 'cancelled') return;
    notifications.show({
      color: 'teal',
      message: t('saved', { name: saved.value.name }),
      closeButtonProps: { 'aria-label': t('app:actions.close') },
    });
  }

  async function remove({ id, name }: Attachment) {
    tell(await removeAttachment(owner, id));
    const notice = `attachment-${id}`;
    const bringBack = async () => {
      tell(await bringBackAttachment(owner, id));
      notifications.hide(notice);
    };
    notifications.show({
      id: notice,
      autoClose: undoOffer,
      closeButtonProps: { 'aria-label': t('app:actions.close') },
      message: (
        <Group justify="space-between" wrap="nowrap">
          <Text size="sm">{t('removed', { name })}</Text>
          <Button variant="light" onClick={() => void bringBack()}>
            {t('undo')}
          </Button>
        </Group>
      ),
    });
  }

  const dismiss = (problem: Problem) => setProblems((all) => all.filter((one) => one !== problem));
  return { adding, problems, dismiss, add, save, remove };
}
