import { Anchor, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { setPassword } from '#renderer/data/keys/passwords.ts';
import type { Problem } from '#shared/model/problem.ts';
import type { User } from '#shared/model/user.ts';
import { isUsable, NewPasswordFields, noPassword } from '../new-password-fields.tsx';
import { sessionClosed } from '../session.ts';

interface ForgottenFormProps {
  user: User;
  onEnter: () => void;
  onBack: () => void;
}

/** The key on paper in place of the password, and a new password at once. */
export function ForgottenForm({ user, onEnter, onBack }: ForgottenFormProps) {
  const { t } = useTranslation('users');
  const [typed, setTyped] = useState('');
  const [fresh, setFresh] = useState(noPassword);
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const enter = async (event: SubmitEvent) => {
    event.preventDefault();
    setAsked(true);
    if (busy || !isUsable(fresh)) return;
    setBusy(true);
    await sessionClosed();
    const set = await setPassword(user.id, fresh.password, { by: 'recovery', typed });
    if (set.ok) return onEnter();
    setProblem(set.problem);
    setBusy(false);
  };
  return (
    <form onSubmit={(event) => void enter(event)}>
      <Stack gap="sm">
        <Text fw={600} size="md">
          {user.name}
        </Text>
        <Text size="sm">{t('forgotten.explanation')}</Text>
        <TextInput
          label={t('recovery.label')}
          placeholder="XXXXX-XXXXX-XXXXX-XXXXX-XXXXX-XXXXX-XXXXX"
          autoComplete="off"
          spellCheck={false}
          styles={{ input: { fontFamily: 'monospace' } }}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          autoFocus
        />
        <NewPasswordFields value={fresh} onChange={setFresh} asked={asked} />
        {problem && <ProblemAlert problem={problem} />}
        <Group justify="space-between">
          <Button type="submit" size="sm" loading={busy}>
            {t('forgotten.enter')}
          </Button>
          <Anchor component="button" type="button" size="sm" onClick={onBack}>
            {t('entrance.back')}
          </Anchor>
        </Group>
      </Stack>
    </form>
  );
}
