import { Anchor, Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePartPermission } from '#renderer/components/permission/read-only.ts';
import { chatMarks } from '#renderer/data/courses/preparation/chats.ts';
import type { Enrolment, Group } from '#shared/model/course/enrolment.ts';
import { ChatDialog } from '../../trainees/groups/chat-dialog.tsx';
import classes from '../../trainees/trainees.module.css';
import type { NoteChat } from './chats-part.tsx';

interface ChatGroupsProps {
  groups: readonly Group[];
  enrolments: readonly Enrolment[];
  note: NoteChat;
}

/** The groups with their chats and how far each is; those in no group come last. */
export function ChatGroups({ groups, enrolments, note }: ChatGroupsProps) {
  const known = new Set(groups.map(({ id }) => id));
  const ungrouped = enrolments.filter(({ groupId }) => groupId === null || !known.has(groupId));
  return (
    <>
      {groups.map((group) => (
        <GroupLine
          key={group.id}
          group={group}
          members={enrolments.filter(({ groupId }) => groupId === group.id)}
          note={note}
        />
      ))}
      {ungrouped.length > 0 && <GroupLine group={null} members={ungrouped} note={note} />}
    </>
  );
}

interface GroupLineProps {
  group: Group | null;
  members: readonly Enrolment[];
  note: NoteChat;
}

function GroupLine({ group, members, note }: GroupLineProps) {
  const { t } = useTranslation('courses');
  const permission = usePartPermission();
  const name = group?.name ?? t('preparation.chats.ungrouped');
  return (
    <div className={classes.group} data-group={group?.id ?? 'none'}>
      <Text size="sm" fw={600} className={classes.groupName ?? ''}>
        {name}
      </Text>
      {group && <ChatLink group={group} />}
      {chatMarks.map((mark) => {
        const left = members.filter((one) => one[mark] === null);
        const [all, allOf] =
          mark === 'inChatOn' ? (['all', 'allOf'] as const) : (['preparedAll', 'preparedAllOf'] as const);
        return (
          <div key={mark}>
            <Text size="sm" span data-count={mark}>
              {t('preparation.chats.count', {
                mark: t(`preparation.chats.${mark}`),
                ...{ done: members.length - left.length, all: members.length },
              })}
            </Text>{' '}
            <NeedsPermission permission={permission}>
              <Button
                variant="default"
                size="xs"
                aria-label={t(`preparation.chats.${allOf}`, { group: name })}
                disabled={left.length === 0}
                onClick={() => note(left, mark, true)}
              >
                {t(`preparation.chats.${all}`)}
              </Button>
            </NeedsPermission>
          </div>
        );
      })}
    </div>
  );
}

/** Shows the invitation to the chat, or says that there is none. */
function ChatLink({ group }: { group: Group }) {
  const { t } = useTranslation('courses');
  const [opened, setOpened] = useState(false);
  if (group.chatLink === '') return <Text size="sm">{t('preparation.chats.noChat')}</Text>;
  return (
    <>
      <Anchor component="button" type="button" size="sm" onClick={() => setOpened(true)}>
        {t('trainees.groups.chat', { name: group.name })}
      </Anchor>
      {opened && <ChatDialog group={group} onClose={() => setOpened(false)} />}
    </>
  );
}
