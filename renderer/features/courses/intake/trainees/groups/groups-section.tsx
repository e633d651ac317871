import { Anchor, Badge, Button, Group as Line, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ClauseLink } from '#renderer/components/clause-link.tsx';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePartPermission } from '#renderer/components/permission/read-only.ts';
import type { Trainee } from '#renderer/data/courses/enrolments.ts';
import type { Group } from '#shared/model/course/enrolment.ts';
import classes from '../trainees.module.css';
import { ChatDialog } from './chat-dialog.tsx';
import { DivideDialog } from './divide-dialog.tsx';
import { GroupDialog } from './group-dialog.tsx';

interface GroupsSectionProps {
  intakeId: string;
  groups: readonly Group[];
  trainees: readonly Trainee[];
}

type Opened = { dialog: 'new' | 'divide' } | { dialog: 'edit' | 'chat'; group: Group };

/** The groups of an intake by language, each with its chat (O10-21, O10-22). */
export function GroupsSection({ intakeId, groups, trainees }: GroupsSectionProps) {
  const { t } = useTranslation('courses');
  const permission = usePartPermission();
  const [opened, setOpened] = useState<Opened | null>(null);
  const close = () => setOpened(null);
  const ungrouped = trainees.filter(({ enrolment }) => enrolment.groupId === null);
  return (
    <section aria-label={t('trainees.groups.title')}>
      <Stack gap="xs">
        <Line justify="space-between">
          <Line gap="xs">
            <Title order={2} size="h4">
              {t('trainees.groups.title')}
            </Title>
            <ClauseLink clause="O10-22" />
          </Line>
          <Line gap="xs">
            <NeedsPermission permission={permission}>
              <Button
                variant="default"
                disabled={ungrouped.length === 0}
                onClick={() => setOpened({ dialog: 'divide' })}
              >
                {t('trainees.groups.divide')}
              </Button>
            </NeedsPermission>
            <NeedsPermission permission={permission}>
              <Button variant="default" onClick={() => setOpened({ dialog: 'new' })}>
                {t('trainees.groups.add')}
              </Button>
            </NeedsPermission>
          </Line>
        </Line>
        {groups.length === 0 && <Text size="sm">{t('trainees.groups.none')}</Text>}
        {groups.map((group) => (
          <GroupLine
            key={group.id}
            group={group}
            count={trainees.filter(({ enrolment }) => enrolment.groupId === group.id).length}
            onOpen={(dialog) => setOpened({ dialog, group })}
          />
        ))}
      </Stack>
      {opened?.dialog === 'divide' && (
        <DivideDialog intakeId={intakeId} trainees={ungrouped} onClose={close} />
      )}
      {(opened?.dialog === 'new' || opened?.dialog === 'edit') && (
        <GroupDialog
          intakeId={intakeId}
          group={'group' in opened ? opened.group : null}
          name={t('trainees.groups.nameOf', { number: groups.length + 1 })}
          onClose={close}
        />
      )}
      {opened?.dialog === 'chat' && <ChatDialog group={opened.group} onClose={close} />}
    </section>
  );
}

interface GroupLineProps {
  group: Group;
  count: number;
  onOpen: (dialog: 'edit' | 'chat') => void;
}

function GroupLine({ group, count, onOpen }: GroupLineProps) {
  const { t } = useTranslation('courses');
  return (
    <div className={classes.group} data-group={group.name}>
      <Text size="sm" fw={600} className={classes.groupName ?? ''}>
        {group.name}
      </Text>
      <Badge variant="light" tt="none">
        {t(`trainees.languages.${group.language}`)}
      </Badge>
      <Text size="sm">{t('trainees.groups.members', { count })}</Text>
      {group.chatLink === '' ? (
        <Text size="sm">{t('trainees.groups.noChat')}</Text>
      ) : (
        <Anchor component="button" type="button" size="sm" onClick={() => onOpen('chat')}>
          {t('trainees.groups.chat', { name: group.name })}
        </Anchor>
      )}
      <Anchor component="button" type="button" size="sm" onClick={() => onOpen('edit')}>
        {t('trainees.groups.edit', { name: group.name })}
      </Anchor>
    </div>
  );
}
