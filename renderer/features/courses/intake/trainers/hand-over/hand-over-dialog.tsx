import { Checkbox, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogButtons } from '#renderer/components/dialog-buttons.tsx';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { tellDone } from '#renderer/components/tell-done.ts';
import { useAction } from '#renderer/components/use-action.ts';
import { useToday } from '#renderer/components/use-today.ts';
import { recordHandOver } from '#renderer/data/courses/trainers/hand-overs.ts';
import { type HandOverPart, handOverParts } from '#shared/model/course/hand-over.ts';
import type { PanelProps } from '../../places.ts';
import { type HandOverSources, useHandOverItems } from './use-hand-over-items.ts';

interface HandOverDialogProps extends PanelProps {
  sources: HandOverSources;
  onClose: () => void;
}

/** Records who took what on which day. */
export function HandOverDialog({ intakeId, sources, onClose }: HandOverDialogProps) {
  const { t } = useTranslation('courses');
  const today = useToday();
  const items = useHandOverItems(sources);
  const there = handOverParts.filter((part) => items[part].length > 0);
  const [chosen, setChosen] = useState<readonly HandOverPart[]>(there);
  const [typed, setTyped] = useState({ on: today, takenBy: '', note: '' });
  const { busy, problem, run } = useAction();
  const set = (fields: Partial<typeof typed>) => setTyped({ ...typed, ...fields });
  const save = (event: FormEvent) => {
    event.preventDefault();
    const facts = { ...typed, items: chosen.flatMap((part) => items[part]) };
    void run(
      () => recordHandOver(intakeId, facts),
      () => {
        tellDone(t('handOver.recorded'));
        onClose();
      },
    );
  };
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={t('handOver.record')}
      closeButtonProps={{ 'aria-label': t('app:actions.close') }}
    >
      <form noValidate onSubmit={save}>
        <Stack gap="sm">
          <TextInput
            type="date"
            label={t('handOver.on')}
            required
            max={today}
            value={typed.on}
            onChange={(event) => set({ on: event.currentTarget.value || today })}
          />
          <TextInput
            label={t('handOver.takenBy')}
            description={t('handOver.takenByHint')}
            required
            maxLength={500}
            data-autofocus
            value={typed.takenBy}
            onChange={(event) => set({ takenBy: event.currentTarget.value })}
          />
          <Checkbox.Group
            label={t('handOver.what')}
            value={[...chosen]}
            onChange={(values) => setChosen(there.filter((part) => values.includes(part)))}
          >
            <Stack gap="xs" mt={4}>
              {handOverParts.map((part) => (
                <Checkbox
                  key={part}
                  value={part}
                  disabled={items[part].length === 0}
                  label={t(`handOver.parts.${part}`)}
                />
              ))}
            </Stack>
          </Checkbox.Group>
          <Textarea
            label={t('handOver.note')}
            maxLength={2000}
            autosize
            value={typed.note}
            onChange={(event) => set({ note: event.currentTarget.value })}
          />
          <Text size="xs">{t('handOver.unchangeable')}</Text>
          {problem && <ProblemAlert problem={problem} />}
          <DialogButtons action={t('handOver.save')} busy={busy} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
