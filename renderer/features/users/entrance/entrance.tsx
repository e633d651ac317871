import { Alert, Button, Center, Group, Loader, Stack, Text, Title } from '@mantine/core';
import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseLanguage } from '#renderer/app/languages/language.ts';
import { LanguageChoice } from '#renderer/components/language-choice.tsx';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { unlock } from '#renderer/data/keys/keys.ts';
import { readUsersWithPassword } from '#renderer/data/keys/passwords.ts';
import { readServerPlace } from '#renderer/data/sync/account/server-place.ts';
import { type UsersOfServer, usersOfServer } from '#renderer/data/sync/account/users-of-server.ts';
import { rememberedUserId } from '#renderer/data/users.ts';
import type { Problem } from '#shared/model/problem.ts';
import type { User } from '#shared/model/user.ts';
import { type Closed, letIn, sessionClosed } from '../session.ts';
import { Cover } from './cover.tsx';
import { ForgottenForm } from './forgotten-form.tsx';
import { PasswordForm } from './password-form.tsx';
import { UserList } from './user-list.tsx';

/** Signing in to the server is rare: its parts come when it is asked for. */
const ServerForm = lazy(async () => ({
  default: (await import('#renderer/features/sync/index.ts')).JoinForm,
}));

type Place = { at: 'list' | 'server' } | { at: 'password' | 'forgotten'; user: User };

interface Doors extends UsersOfServer {
  /** Users who are asked for a password; undefined while that is read. */
  closed: ReadonlySet<string> | undefined;
  problem: Problem | null;
}

async function readDoors(): Promise<Doors> {
  const [read, server] = [await readUsersWithPassword(), await usersOfServer()];
  return read.ok
    ? { closed: read.value, ...server, problem: null }
    : { closed: new Set(), ...server, problem: read.problem };
}

const unknownDoors: Doors = { closed: undefined, joined: false, elsewhere: new Set(), problem: null };

/** Whom to ask for a password. Where no copy of the key ring can be read, nobody: personal data stays closed then. */
function useDoors(): Doors {
  const [doors, setDoors] = useState(unknownDoors);
  useEffect(() => {
    void readDoors().then(setDoors);
  }, []);
  return doors;
}

/** Without a password: personal data opens too, where the rule lets it. */
async function enterFreely(user: User): Promise<void> {
  await sessionClosed();
  await unlock({ by: 'open' });
  letIn(user.id);
}

/** Who is offered first: the last one, unless somebody else is to come now. */
function firstPlace(users: User[], why: Closed, closed: ReadonlySet<string>): Place {
  const last = why === 'switched' ? undefined : users.find(({ id }) => id === rememberedUserId());
  return last && closed.has(last.id) ? { at: 'password', user: last } : { at: 'list' };
}

function useEntrance(all: User[], why: Closed) {
  const { closed, joined, elsewhere, problem } = useDoors();
  const users = all.filter(({ id }) => closed?.has(id) || !(joined || elsewhere.has(id)));
  const [chosen, setPlace] = useState<Place | null>(null);
  const place = chosen ?? (closed ? firstPlace(users, why, closed) : null);
  const only = why === 'start' && users.length === 1 && problem === null ? users[0] : undefined;
  const free = only && closed?.has(only.id) === false ? only : undefined;
  useEffect(() => {
    if (free) void enterFreely(free);
  }, [free]);
  const choose = useCallback(
    (user: User) => {
      if (closed?.has(user.id)) setPlace({ at: 'password', user });
      else void enterFreely(user);
    },
    [closed],
  );
  return { users, joined, place: free ? null : place, problem, choose, setPlace };
}

/** Who works now: names, roles, and the password of who has one. */
export function Entrance({ users: all, why }: { users: User[]; why: Closed }) {
  const { t } = useTranslation('users');
  const { users, joined, place, problem, choose, setPlace } = useEntrance(all, why);
  const title = t(why === 'locked' ? 'entrance.locked' : 'entrance.title');
  return (
    <Cover label={title}>
      <Center mih="100%" p="md">
        <Stack w="100%" maw={440} gap="md">
          <Group justify="space-between">
            <Text fw={700} size="lg">
              Ereje
            </Text>
            <LanguageChoice onChoose={(language) => void chooseLanguage(language)} />
          </Group>
          <div>
            <Title order={1} size="h2">
              {title}
            </Title>
            {why !== 'start' && <Text c="dimmed">{t('entrance.kept')}</Text>}
          </div>
          {problem && <ProblemAlert problem={problem} />}
          {!place && <Loader role="status" aria-label={t('app:loading')} />}
          {place?.at !== 'forgotten' && readServerPlace()?.revoked && (
            <Alert color="red">{t('sync:account.revoked')}</Alert>
          )}
          {place?.at === 'list' && <UserList users={users} onChoose={choose} />}
          {place?.at === 'list' && joined && (
            <Button variant="subtle" w="fit-content" onClick={() => setPlace({ at: 'server' })}>
              {t('entrance.server')}
            </Button>
          )}
          {place?.at === 'server' && (
            <Suspense fallback={<Loader />}>
              <ServerForm />
            </Suspense>
          )}
          {place && place.at === 'password' && (
            <PasswordForm
              key={place.user.id}
              user={place.user}
              onEnter={() => letIn(place.user.id)}
              onForgotten={() => setPlace({ at: 'forgotten', user: place.user })}
              {...(users.length > 1 && { onOther: () => setPlace({ at: 'list' }) })}
            />
          )}
          {place?.at === 'forgotten' && (
            <ForgottenForm
              user={place.user}
              onEnter={() => letIn(place.user.id)}
              onBack={() => setPlace({ at: 'password', user: place.user })}
            />
          )}
        </Stack>
      </Center>
    </Cover>
  );
}
