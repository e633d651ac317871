import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { useAction } from '#renderer/components/use-action.ts';
import { useUsersWithPassword } from '#renderer/data/keys/passwords.ts';
import {
  bringsDataKey,
  finishJoining,
  type Joining,
  needsNewPassword,
} from '#renderer/data/sync/account/join-server.ts';
import { useCurrentUser } from '#renderer/data/users.ts';
import { isUsable, NewPasswordFields, noPassword, ownProof } from '#renderer/features/users/index.ts';
import { success } from '#shared/model/problem.ts';
import { InsteadOfOwn, isOfOwnData } from './instead-of-own.tsx';

interface FinishFormProps {
  joining: Joining;
  onJoined: () => void;
}

/** What is still asked for before this computer joins: a password of one's own. */
export function FinishForm({ joining, onJoined }: FinishFormProps) {
  const { t } = useTranslation('sync');
  const user = useCurrentUser();
  const withPassword = useUsersWithPassword();
  const [fresh, setFresh] = useState(noPassword);
  const [own, setOwn] = useState('');
  const [asked, setAsked] = useState(false);
  const { busy, problem, run } = useAction();
  const brings = bringsDataKey(joining);
  const chooses = needsNewPassword(joining);
  const asksOwn = brings && user ? withPassword?.has(user.id) === true : false;
  const finish = (event: SubmitEvent) => {
    event.preventDefault();
    setAsked(true);
    if (chooses && !isUsable(fresh)) return;
    void run(async () => {
      const proof = ownProof(user?.id ?? null, asksOwn, own);
      const joined = await finishJoining(joining, { newPassword: chooses ? fresh.password : null, proof });
      return joined.ok ? success(null) : joined;
    }, onJoined);
  };
  return (
    <Stack gap="sm" maw={480}>
      <form onSubmit={finish}>
        <Stack gap="sm">
          {brings && <Text size="sm">{t('join.firstComputer')}</Text>}
          {asksOwn && (
            <TextInput
              type="password"
              label={t('join.ownPassword')}
              autoComplete="current-password"
              value={own}
              onChange={(event) => setOwn(event.currentTarget.value)}
            />
          )}
          {chooses ? (
            <>
              <Text size="sm">{t('join.newPasswordWhy')}</Text>
              <NewPasswordFields value={fresh} onChange={setFresh} asked={asked} />
            </>
          ) : (
            <Text size="sm">{t('join.keptPassword')}</Text>
          )}
          {problem && <ProblemAlert problem={problem} />}
          <Group justify="end">
            <Button type="submit" loading={busy} data-autofocus>
              {t('join.finish')}
            </Button>
          </Group>
        </Stack>
      </form>
      {problem && isOfOwnData(problem.code) && <InsteadOfOwn again={joining.typed} />}
    </Stack>
  );
}
