import { Anchor, Group as Line, Modal, Stack, Text, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ClauseLink } from '#renderer/components/clause-link.tsx';
import { DialogButtons } from '#renderer/components/dialog-buttons.tsx';
import { usePartPermission } from '#renderer/components/permission/read-only.ts';
import type { Trainee } from '#renderer/data/courses/enrolments.ts';
import { type LetterFacts, updateLetter } from '#renderer/data/courses/letters.ts';
import type { DepartmentLetter } from '#shared/model/course/enrolment.ts';
import { attempt } from '../attempt.ts';
import { LetterFields } from '../import/letter-fields.tsx';
import classes from '../trainees.module.css';
import { useLetterWords } from '../use-letter-words.ts';

interface LettersSectionProps {
  letters: readonly DepartmentLetter[];
  trainees: readonly Trainee[];
}

/** The letters that brought the trainees, and how many each brought (O10-17). */
export function LettersSection({ letters, trainees }: LettersSectionProps) {
  const { t } = useTranslation('courses');
  const { allowed } = usePartPermission();
  const letterWords = useLetterWords();
  const [open, setOpen] = useState<DepartmentLetter | null>(null);
  if (letters.length === 0) return null;
  return (
    <section aria-label={t('trainees.letters.title')}>
      <Stack gap="xs">
        <Line gap="xs">
          <Title order={2} size="h4">
            {t('trainees.letters.title')}
          </Title>
          <ClauseLink clause="O10-17" />
        </Line>
        {letters.map((letter) => (
          <div key={letter.id} className={classes.group}>
            <Text size="sm" className={classes.groupName ?? ''}>
              {letterWords(letter)}
            </Text>
            <Text size="sm">
              {t('trainees.groups.members', {
                count: trainees.filter(({ enrolment }) => enrolment.letterId === letter.id).length,
              })}
            </Text>
            {allowed && (
              <Anchor component="button" type="button" size="sm" onClick={() => setOpen(letter)}>
                {t('trainees.letters.edit', { number: letter.number || '—' })}
              </Anchor>
            )}
          </div>
        ))}
      </Stack>
      {open && <LetterDialog letter={open} letters={letters} onClose={() => setOpen(null)} />}
    </section>
  );
}

interface LetterDialogProps {
  letter: DepartmentLetter;
  letters: readonly DepartmentLetter[];
  onClose: () => void;
}

function LetterDialog({ letter, letters, onClose }: LetterDialogProps) {
  const { t } = useTranslation('courses');
  const [facts, setFacts] = useState<LetterFacts>({
    ...{ region: letter.region, number: letter.number, date: letter.date, receivedOn: letter.receivedOn },
  });
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (await attempt(() => updateLetter(letter, facts))) onClose();
  };
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={t('trainees.letters.edit', { number: letter.number || '—' })}
      closeButtonProps={{ 'aria-label': t('app:actions.close') }}
    >
      <form noValidate onSubmit={(event) => void save(event)}>
        <Stack gap="sm">
          <LetterFields
            letter={facts}
            letters={letters.filter(({ id }) => id !== letter.id)}
            onChange={(fields) => setFacts({ ...facts, ...fields })}
          />
          <DialogButtons action={t('trainees.save')} busy={false} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
