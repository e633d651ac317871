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
import { offerBack } from '../offer-back.tsx';
import { tellSaved } from '../tell-saved.ts';

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
    tellSaved(saved.value);
  }

  async function remove({ id, name }: Attachment) {
    tell(await removeAttachment(owner, id));
    offerBack({
      id: `attachment-${id}`,
      message: t('removed', { name }),
      button: t('undo'),
      bringBack: async () => tell(await bringBackAttachment(owner, id)),
    });
  }

  const dismiss = (problem: Problem) => setProblems((all) => all.filter((one) => one !== problem));
  return { adding, problems, dismiss, add, save, remove };
}
