import { Checkbox, Modal, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ClauseLink } from '#renderer/components/clause-link.tsx';
import { DialogButtons } from '#renderer/components/dialog-buttons.tsx';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { tellDone } from '#renderer/components/tell-done.ts';
import { useAction } from '#renderer/components/use-action.ts';
import { drawTests } from '#renderer/data/courses/tests.ts';
import { unlessOpen } from './taking/unless-open.ts';
import type { IntakeTests } from './use-tests.ts';

/** The most that a test can have, as the store takes it. */
const most = { variants: 40, minutes: 600 };

const inRange = (text: string, limit: number): number | null => {
  const value = /^\d{1,3}$/u.test(text.trim()) ? Number(text) : 0;
  return value >= 1 && value <= limit ? value : null;
};

/** For which groups a test is drawn, in how many variants and for how many minutes (O10-20). */
export function DrawDialog({ view, onClose }: { view: IntakeTests; onClose: () => void }) {
  const { t } = useTranslation('courses');
  const { intake, groups, tests, rules } = view;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(groups.filter(({ id }) => !tests.has(id)).map(({ id }) => id)),
  );
  const [variantsText, setVariants] = useState('2');
  const [minutesText, setMinutes] = useState('40');
  const { busy, problem, run } = useAction();
  const variants = inRange(variantsText, most.variants);
  const minutes = inRange(minutesText, most.minutes);
  const taken = groups.filter(({ id }) => chosen.has(id));
  const draw = async (event: FormEvent) => {
    event.preventDefault();
    if (variants === null || minutes === null || taken.length === 0) return;
    const { programmeId } = intake;
    const asked = { programmeId, groups: taken, variants, minutes, rules };
    await run(
      () => unlessOpen(taken, tests, () => drawTests(intake.id, asked)),
      (drawn) => {
        tellDone(t('tests.drawn', { count: drawn.length }));
        onClose();
      },
    );
  };
  const wrong = (value: number | null, limit: number) =>
    value === null && t('tests.wholeNumber', { least: 1, most: limit });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('tests.draw')}
      closeButtonProps={{ 'aria-label': t('app:actions.close') }}
    >
      <form noValidate onSubmit={(event) => void draw(event)}>
        <Stack gap="sm">
          <Text size="sm">
            {t('tests.drawExplanation', { questions: rules.questions })} <ClauseLink clause="O10-20" />
          </Text>
          <Checkbox.Group
            label={t('tests.forGroups')}
            value={[...chosen]}
            onChange={(ids) => setChosen(new Set(ids))}
          >
            <Stack gap={6} mt={6}>
              {groups.map(({ id, name }) => (
                <Checkbox key={id} value={id} label={tests.has(id) ? t('tests.drawAnew', { name }) : name} />
              ))}
            </Stack>
          </Checkbox.Group>
          <TextInput
            label={t('tests.variantCount')}
            description={t('tests.variantHint')}
            inputMode="numeric"
            value={variantsText}
            error={wrong(variants, most.variants)}
            onChange={(event) => setVariants(event.currentTarget.value)}
          />
          <TextInput
            label={t('tests.columns.minutes')}
            inputMode="numeric"
            value={minutesText}
            error={wrong(minutes, most.minutes)}
            onChange={(event) => setMinutes(event.currentTarget.value)}
          />
          {problem && <ProblemAlert problem={problem} />}
          <DialogButtons
            action={t('tests.drawNow')}
            busy={busy}
            disabled={taken.length === 0}
            onCancel={onClose}
          />
        </Stack>
      </form>
    </Modal>
  );
}
