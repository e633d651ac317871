import { Alert, Checkbox, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogButtons } from '#renderer/components/dialog-buttons.tsx';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { tellDone } from '#renderer/components/tell-done.ts';
import { useAction } from '#renderer/components/use-action.ts';
import { type KnownTrainee, knownTrainees } from '#renderer/data/courses/known-trainees.ts';
import { keySeals } from '#renderer/data/people/key-seals.ts';
import { personName } from '#shared/model/person.ts';
import { type Outcome, success } from '#shared/model/problem.ts';
import { isStopped } from '#shared/trainee-list/correct-trainee.ts';
import { readListed } from '#shared/trainee-list/read-listed.ts';
import type { TraineeRow } from '#shared/trainee-list/read-trainees.ts';
import type { PanelProps } from '../../places.ts';

/** Puts who was typed into the intake, as the known person where there is one. Gives false for who was there already. */
export type StorePerson = (row: TraineeRow, known: KnownTrainee | undefined) => Promise<Outcome<boolean>>;

const fields = [
  'lastName',
  'firstName',
  'middleName',
  'iin',
  'birthDate',
  'phone',
  'employer',
  'position',
] as const;
type Field = (typeof fields)[number];
type Draft = Record<Field, string>;

const emptyDraft = Object.fromEntries(fields.map((field) => [field, ''])) as Draft;

/** The one row of somebody whom no letter brought. */
const rowOf = (draft: Draft): TraineeRow => ({ row: 1, ...readListed(draft) });

interface NewPersonProps extends PanelProps {
  store: StorePerson;
  onClose: () => void;
}

/** A form for somebody new; whoever turns out to be known is added as that person. */
export function NewPerson({ intakeId, store, onClose }: NewPersonProps) {
  const { t } = useTranslation(['courses', 'problems']);
  const [draft, setDraft] = useState(emptyDraft);
  const [tried, setTried] = useState(false);
  const [likely, setLikely] = useState<KnownTrainee | null>(null);
  const [isStranger, setStranger] = useState(false);
  const { busy, problem, run } = useAction();
  const row = rowOf(draft);

  const add = async (): Promise<Outcome<'asked' | 'added' | 'isHere'>> => {
    const known = await knownTrainees(intakeId, [row], keySeals);
    if (!known.ok) return known;
    const found = known.value.get(row.row);
    // Whether a namesake is the same person is for somebody who knows both.
    if (found && found.by !== 'iin' && !likely) {
      setLikely(found);
      return success('asked');
    }
    const added = await store(row, found && (found.by === 'iin' || !isStranger) ? found : undefined);
    return added.ok ? success(added.value ? 'added' : 'isHere') : added;
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isStopped(row)) return;
    await run(add, (result) => {
      if (result === 'asked') return;
      const name = personName(row.trainee);
      tellDone(result === 'added' ? t('trainees.added', { name }) : t('import.isHere', { name }));
      onClose();
    });
  };
  const change = (field: Field, words: string) => {
    setDraft({ ...draft, [field]: words });
    setLikely(null);
  };
  const errorOf = (field: Field) => {
    const stop = row.problems.find((one) => one.field === field && one.stops);
    return tried && stop && t(`problems:${stop.problem.code}`, stop.problem.params ?? {});
  };
  return (
    <form noValidate onSubmit={(event) => void save(event)}>
      <Stack gap="sm">
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xs">
          {fields.map((field) => (
            <TextInput
              key={field}
              label={t(`import.fields.${field}`)}
              value={draft[field]}
              type={field === 'birthDate' ? 'date' : 'text'}
              required={field === 'lastName' || field === 'firstName'}
              autoComplete="off"
              error={errorOf(field)}
              onChange={(event) => change(field, event.currentTarget.value)}
            />
          ))}
        </SimpleGrid>
        {likely && (
          <Alert color="yellow" role="status">
            {t(`import.known.${likely.by}`, { name: personName(likely.person) })}
            <Checkbox
              mt="xs"
              label={t('import.stranger')}
              checked={isStranger}
              onChange={(event) => setStranger(event.currentTarget.checked)}
            />
          </Alert>
        )}
        {problem && <ProblemAlert problem={problem} />}
        <DialogButtons action={t('trainees.addThis')} busy={busy} onCancel={onClose} />
      </Stack>
    </form>
  );
}
