import {
  ActionIcon,
  Anchor,
  Button,
  Checkbox,
  Fieldset,
  Group,
  NativeSelect,
  Stack,
  Text,
  Textarea,
  Title,
} from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useDraftInput } from '#renderer/components/drafts/use-draft-input.ts';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePartPermission } from '#renderer/components/permission/read-only.ts';
import { tellRemoval } from '#renderer/components/row-grid/tell-removal.ts';
import { useTextLanguage } from '#renderer/components/use-text-language.ts';
import { addTask, removeTask, updateTask } from '#renderer/data/development/conclusion.ts';
import { flush, saveNow } from '#renderer/data/pending-saves.ts';
import type { ReworkTask } from '#shared/model/development/rework-task.ts';
import { sectionKeys } from '#shared/model/programme.ts';
import { sectionName } from '#shared/regulation/sections.ts';

interface TaskProps {
  task: ReworkTask;
  number: number;
  programmeId: string;
}

const keyOf = ({ id }: ReworkTask, field: string) => `reworkTasks:${id}:${field}`;

function TaskText({ task, programmeId, field }: TaskProps & { field: 'text' | 'answer' }) {
  const { t } = useTranslation('development');
  const { input } = useDraftInput({
    key: keyOf(task, field),
    stored: task[field],
    accepts: (text) => text.length <= 20_000,
    save: (text) => updateTask(programmeId, task.id, { [field]: text }),
  });
  return <Textarea {...input} autosize label={t(`conclusion.tasks.${field}`)} />;
}

/** The section that the remark is about, and the way to it. */
function TaskSection({ task, programmeId }: TaskProps) {
  const { t } = useTranslation('development');
  const language = useTextLanguage();
  const { allowed } = usePartPermission();
  const set = (value: string) => {
    const section = sectionKeys.find((key) => key === value) ?? null;
    void saveNow(keyOf(task, 'section'), () => updateTask(programmeId, task.id, { section }));
  };
  return (
    <Group align="end" gap="sm">
      <NativeSelect
        label={t('conclusion.tasks.section')}
        disabled={!allowed}
        value={task.section ?? ''}
        data={[
          { value: '', label: t('conclusion.tasks.anySection') },
          ...sectionKeys.map((key) => ({ value: key, label: sectionName(key, language) })),
        ]}
        onChange={(event) => set(event.currentTarget.value)}
      />
      <Anchor
        component={Link}
        href={`/programmes/${programmeId}/${task.section ?? 'details'}`}
        size="sm"
        py={6}
      >
        {t('conclusion.tasks.toSection')}
      </Anchor>
    </Group>
  );
}

function Task(props: TaskProps) {
  const { task, number, programmeId } = props;
  const { t } = useTranslation('development');
  const { t: editorText } = useTranslation('editor');
  const permission = usePartPermission();
  const remove = async () => {
    await removeTask(programmeId, task.id);
    tellRemoval(editorText, programmeId);
  };
  return (
    <Fieldset legend={t('conclusion.tasks.numbered', { number })} data-target={task.id}>
      <Stack gap="xs">
        <TaskText {...props} field="text" />
        <TaskSection {...props} />
        <TaskText {...props} field="answer" />
        <Group justify="space-between">
          <Checkbox
            label={t('conclusion.tasks.done')}
            disabled={!permission.allowed}
            checked={task.done}
            onChange={(event) => {
              const { checked } = event.currentTarget;
              void saveNow(keyOf(task, 'done'), () => updateTask(programmeId, task.id, { done: checked }));
            }}
          />
          <NeedsPermission permission={permission}>
            <ActionIcon
              color="red"
              aria-label={t('conclusion.tasks.removeNumbered', { number })}
              onClick={() => void remove()}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          </NeedsPermission>
        </Group>
      </Stack>
    </Fieldset>
  );
}

/** The remarks of the conclusion as a list of work on sections (O10-12). */
export function ReworkTasks({ tasks, programmeId }: { tasks: readonly ReworkTask[]; programmeId: string }) {
  const { t } = useTranslation('development');
  const permission = usePartPermission();
  const add = () =>
    void flush().then(() => saveNow(`reworkTasks:${programmeId}:add`, () => addTask(programmeId)));
  return (
    <Stack gap="sm">
      <Title order={2} size="h4">
        {t('conclusion.tasks.title')}
      </Title>
      <Text size="sm" role="status">
        {t('conclusion.tasks.progress', { done: tasks.filter(({ done }) => done).length, all: tasks.length })}
      </Text>
      {tasks.map((task, index) => (
        <Task key={task.id} task={task} number={index + 1} programmeId={programmeId} />
      ))}
      <div>
        <NeedsPermission permission={permission}>
          <Button variant="light" leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
            {t('conclusion.tasks.add')}
          </Button>
        </NeedsPermission>
      </div>
    </Stack>
  );
}
