import { Anchor, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { type SubmitEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { unlock } from '#renderer/data/keys/keys.ts';
import type { Problem } from '#shared/model/problem.ts';
import type { User } from '#shared/model/user.ts';
import { sessionClosed } from '../session.ts';

interface PasswordFormProps {
  user: User;
  onEnter: () => void;
  onForgotten: () => void;
  /** Where there are others who may work. */
  onOther?: () => void;
}

export function PasswordForm({ user, onEnter, onForgotten, onOther }: PasswordFormProps) {
  const { t } = useTranslation('users');
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const enter = async (event: SubmitEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    await sessionClosed();
    const unlocked = await unlock({ by: 'password', userId: user.id, password });
    if (unlocked.ok) return onEnter();
    setProblem(unlocked.problem);
    setBusy(false);
    input.current?.select();
  };
  return (
    <form onSubmit={(event) => void enter(event)}>
      <Stack gap="sm">
        <div>
          <Text fw={600} size="md">
            {user.name}
          </Text>
          <Text c="dimmed" size="sm">
            {t(`roles.${user.role}`)}
          </Text>
        </div>
        <TextInput
          ref={input}
          type="password"
          autoComplete="current-password"
          label={t('password.label')}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          autoFocus
        />
        {problem && <ProblemAlert problem={problem} />}
        <Group justify="space-between">
          <Button type="submit" size="sm" loading={busy}>
            {t('entrance.enter')}
          </Button>
          <Anchor component="button" type="button" size="sm" onClick={onForgotten}>
            {t('entrance.forgotten')}
          </Anchor>
        </Group>
        {onOther && (
          <Anchor component="button" type="button" size="sm" w="fit-content" onClick={onOther}>
            {t('entrance.other')}
          </Anchor>
        )}
      </Stack>
    </form>
  );
}
