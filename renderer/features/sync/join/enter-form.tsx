import { Button, Group, Stack, TextInput } from '@mantine/core';
import { type SubmitEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { useAction } from '#renderer/components/use-action.ts';
import { readJoinAgain } from '#renderer/data/sync/account/join-again.ts';
import { beginJoining, type Joining } from '#renderer/data/sync/account/join-server.ts';
import { isOwnServer, readServerAddress } from '#renderer/data/sync/account/server-address.ts';
import { readServerPlace } from '#renderer/data/sync/account/server-place.ts';
import { readJoinCode } from '#shared/sync/join-code.ts';
import { deviceName } from './device-name.ts';
import { InsteadOfOwn, isOfOwnData } from './instead-of-own.tsx';
import { ScanButtons } from './scan/scan-buttons.tsx';
import { usePictureCode } from './scan/use-picture-code.ts';

/** Where the page itself comes from a server of the program, that is the one. */
function useAddress() {
  const known = readServerPlace()?.address;
  const [address, setAddress] = useState(known ?? readJoinAgain()?.address ?? '');
  useEffect(() => {
    if (known) return;
    void isOwnServer().then((own) => own && setAddress((typed) => typed || location.origin));
  }, [known]);
  return [address, setAddress, known !== undefined] as const;
}

/** Address, login and password, or the code that holds all three. `onEntered`: the server let in. */
export function EnterForm({ onEntered }: { onEntered: (joining: Joining) => void }) {
  const { t } = useTranslation('sync');
  const [code, setCode] = useState('');
  const [address, setAddress, fixed] = useAddress();
  const [login, setLogin] = useState(() => readJoinAgain()?.login ?? '');
  const [password, setPassword] = useState('');
  const { busy, problem, run } = useAction();
  const takeCode = (typed: string) => {
    setCode(typed);
    const read = readJoinCode(typed);
    if (!read) return;
    if (!fixed) setAddress(read.address);
    setLogin(read.login);
    setPassword(read.password);
  };
  const picture = usePictureCode(takeCode);
  const enter = (event: SubmitEvent) => {
    event.preventDefault();
    void run(async () => {
      const origin = readServerAddress(address, location.origin);
      if (!origin.ok) return origin;
      return beginJoining({ address: origin.value, login: login.trim(), password }, await deviceName(t));
    }, onEntered);
  };
  return (
    <Stack gap="sm" maw={480}>
      <form onSubmit={enter} onPaste={picture.onPaste}>
        <Stack gap="sm">
          <TextInput
            label={t('join.code')}
            description={t('join.codeHint')}
            value={code}
            autoComplete="off"
            onChange={(event) => takeCode(event.currentTarget.value)}
            error={code.trim() !== '' && !readJoinCode(code) && t('join.codeWrong')}
          />
          <ScanButtons problem={picture.problem} onPicture={picture.take} onText={takeCode} />
          <TextInput
            label={t('join.address')}
            value={address}
            inputMode="url"
            readOnly={fixed}
            onChange={(event) => setAddress(event.currentTarget.value)}
          />
          <TextInput
            label={t('join.login')}
            value={login}
            autoComplete="username"
            onChange={(event) => setLogin(event.currentTarget.value)}
          />
          <TextInput
            type="password"
            label={t('join.password')}
            value={password}
            autoComplete="current-password"
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          {problem && <ProblemAlert problem={problem} />}
          <Group justify="end">
            <Button type="submit" loading={busy} disabled={login.trim() === '' || password === ''}>
              {t('join.enter')}
            </Button>
          </Group>
        </Stack>
      </form>
      {problem && isOfOwnData(problem.code) && <InsteadOfOwn again={{ address, login }} />}
    </Stack>
  );
}
