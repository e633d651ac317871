import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { useAction } from '#renderer/components/use-action.ts';
import { dropUser } from '#renderer/data/keys/passwords.ts';
import type { User } from '#shared/model/user.ts';

export function RemoveForm({ user, onDone }: { user: User; onDone: () => void }) {
  const { t } = useTranslation('users');
  const { busy, problem, run } = useAction();
  return (
    <Stack gap="sm">
      <Text size="sm">{t('remove.explanation', { name: user.name })}</Text>
      {problem && <ProblemAlert problem={problem} />}
      <Group justify="end">
        <Button color="red" loading={busy} onClick={() => void run(() => dropUser(user.id), onDone)}>
          {t('remove.confirm')}
        </Button>
      </Group>
    </Stack>
  );
}
