import { Button, Group as Line, Modal, NativeSelect, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogButtons } from '#renderer/components/dialog-buttons.tsx';
import { offerBack } from '#renderer/components/offer-back.tsx';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePartPermission } from '#renderer/components/permission/read-only.ts';
import { addGroup, type GroupFacts, removeGroup, updateGroup } from '#renderer/data/courses/groups.ts';
import type { Group } from '#shared/model/course/enrolment.ts';
import { documentLanguages } from '#shared/model/organisation.ts';
import { safeLink } from '#shared/model/safe-link.ts';
import { attempt } from '../attempt.ts';

interface GroupDialogProps {
  intakeId: string;
  /** Null: a new one. */
  group: Group | null;
  /** Proposed for a new one. */
  name: string;
  onClose: () => void;
}

/** The name, the language and the chat of a group. */
export function GroupDialog({ intakeId, group, name, onClose }: GroupDialogProps) {
  const { t } = useTranslation('courses');
  const permission = usePartPermission();
  const [facts, setFacts] = useState<GroupFacts>(group ?? { name, language: 'kk', chatLink: '' });
  const set = (fields: Partial<GroupFacts>) => setFacts({ ...facts, ...fields });
  const link = facts.chatLink.trim();
  const isWrongLink = link !== '' && !safeLink(link);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!permission.allowed || facts.name.trim() === '' || isWrongLink) return;
    const { language } = facts;
    const stored = { name: facts.name.trim(), language, chatLink: link };
    const done = await attempt(() => (group ? updateGroup(group, stored) : addGroup(intakeId, stored)));
    if (done) onClose();
  };
  const removeIt = async (gone: Group) => {
    let bringBack: () => Promise<unknown> = async () => null;
    const remove = async () => {
      bringBack = await removeGroup(gone);
    };
    if (!(await attempt(remove))) return;
    onClose();
    offerBack({
      id: `group-${gone.id}`,
      message: t('trainees.groups.removed', { name: gone.name }),
      button: t('trainees.undo'),
      bringBack: () => attempt(bringBack),
    });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={group ? t('trainees.groups.edit', { name: group.name }) : t('trainees.groups.add')}
      closeButtonProps={{ 'aria-label': t('app:actions.close') }}
    >
      <form noValidate onSubmit={(event) => void save(event)}>
        <Stack gap="sm">
          <TextInput
            label={t('trainees.groups.name')}
            value={facts.name}
            maxLength={200}
            required
            data-autofocus
            error={facts.name.trim() === '' && t('trainees.groups.nameNeeded')}
            onChange={(event) => set({ name: event.currentTarget.value })}
          />
          <NativeSelect
            label={t('trainees.groups.language')}
            value={facts.language}
            data={documentLanguages.map((value) => ({ value, label: t(`trainees.languages.${value}`) }))}
            onChange={(event) => {
              const language = documentLanguages.find((one) => one === event.currentTarget.value);
              if (language) set({ language });
            }}
          />
          <TextInput
            type="url"
            label={t('trainees.groups.chatLink')}
            description={t('trainees.groups.chatHint')}
            value={facts.chatLink}
            maxLength={2_000}
            error={isWrongLink && t('trainees.groups.linkWrong')}
            onChange={(event) => set({ chatLink: event.currentTarget.value })}
          />
          {group && (
            <Line>
              <NeedsPermission permission={permission}>
                <Button variant="subtle" color="red" onClick={() => void removeIt(group)}>
                  {t('trainees.groups.remove')}
                </Button>
              </NeedsPermission>
            </Line>
          )}
          <DialogButtons action={t('trainees.save')} busy={false} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
