import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { PermissionNote } from '#renderer/components/permission/permission-note.tsx';
import { usePartPermission, useReadOnly } from '#renderer/components/permission/read-only.ts';
import { usePermission } from '#renderer/components/permission/use-permission.ts';
import { useReason } from '#renderer/components/permission/use-reason.ts';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import type { Person } from '#shared/model/person.ts';
import type { Problem } from '#shared/model/problem.ts';
import { moveToBin } from './move-to-bin.ts';
import { birthDateDiffers, type PersonDraft, type PersonFaults } from './person-faults.ts';
import { savePerson } from './save-person.ts';

interface PersonFormProps {
  /** Null: a new one. */
  person: Person | null;
  /** The fields as they are stored, readable. */
  stored: PersonDraft;
  /** Why the personal fields cannot be read or written; null where they can. */
  closed: Problem | null;
  onDone: () => void;
}

const personal: ReadonlySet<string> = new Set(['iin', 'phone', 'bankAccount']);

export function PersonForm({ person, stored, closed, onDone }: PersonFormProps) {
  const { t } = useTranslation('people');
  const permission = usePartPermission();
  const readOnly = useReadOnly();
  const see = usePermission('seePersonalData');
  const hidden = useReason(see.allowed ? null : see.reason);
  const [draft, setDraft] = useState(stored);
  const [faults, setFaults] = useState<PersonFaults>({});
  const [problem, setProblem] = useState<Problem | null>(null);
  const [saving, setSaving] = useState(false);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!permission.allowed) return;
    setSaving(true);
    const result = await savePerson(person?.id ?? null, stored, draft);
    setSaving(false);
    setFaults(result.faults);
    setProblem(result.problem);
    if (result.stored) onDone();
  };
  const field = (
    name: keyof PersonDraft,
    more: { required?: boolean; type?: string; inputMode?: 'numeric' | 'tel' } = {},
  ) => {
    const isPersonal = personal.has(name);
    const locked = isPersonal && (closed !== null || hidden !== null);
    const fault = faults[name as keyof PersonFaults];
    return (
      <TextInput
        label={t(`fields.${name}`)}
        value={draft[name]}
        disabled={isPersonal && closed !== null}
        {...readOnly}
        {...(isPersonal && hidden && { readOnly: true, 'aria-description': hidden.words })}
        {...(locked && { placeholder: t('locked'), leftSection: <IconLock size={16} aria-hidden /> })}
        error={fault && t(`faults.${fault}`)}
        autoComplete="off"
        {...more}
        onChange={(event) => setDraft({ ...draft, [name]: event.currentTarget.value })}
      />
    );
  };
  return (
    // The form says what is wrong in its own words and language, not in the browser's.
    <form noValidate onSubmit={(event) => void save(event)} aria-label={t('form')}>
      <Stack gap="sm">
        {closed && <ProblemAlert problem={closed} />}
        <PermissionNote permission={see} />
        {field('lastName', { required: true })}
        {field('firstName', { required: true })}
        {field('middleName')}
        {field('birthDate', { type: 'date' })}
        {field('iin', { inputMode: 'numeric' })}
        {birthDateDiffers(draft) && (
          <Text size="xs" c="dimmed" role="status">
            {t('birthDateDiffers')}
          </Text>
        )}
        {field('phone', { inputMode: 'tel' })}
        {field('bankAccount')}
        {field('employer')}
        {field('position')}
        {problem && <ProblemAlert problem={problem} onClose={() => setProblem(null)} />}
        <Group justify="space-between">
          {person ? (
            <NeedsPermission permission={permission}>
              <Button variant="subtle" color="red" onClick={() => void moveToBin(t, person).then(onDone)}>
                {t('delete')}
              </Button>
            </NeedsPermission>
          ) : (
            <span />
          )}
          <Group gap="xs">
            <Button variant="default" onClick={onDone}>
              {t('app:actions.cancel')}
            </Button>
            <NeedsPermission permission={permission}>
              <Button type="submit" loading={saving}>
                {t('save')}
              </Button>
            </NeedsPermission>
          </Group>
        </Group>
      </Stack>
    </form>
  );
}
