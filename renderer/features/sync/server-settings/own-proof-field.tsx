import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useUsersWithPassword } from '#renderer/data/keys/passwords.ts';
import { useCurrentUser } from '#renderer/data/users.ts';
import { ownProof } from '#renderer/features/users/index.ts';
import type { Proof } from '#shared/keys/open-ring.ts';

export interface OwnProof {
  asked: boolean;
  typed: string;
  onChange: (typed: string) => void;
  proof: () => Proof;
}

/** What opens the data key for who works here. */
export function useOwnProof(): OwnProof {
  const user = useCurrentUser();
  const withPassword = useUsersWithPassword();
  const [typed, onChange] = useState('');
  const asked = user ? withPassword?.has(user.id) === true : false;
  return { asked, typed, onChange, proof: () => ownProof(user?.id ?? null, asked, typed) };
}

/** The password of who gives the organisation's key on; not there where none is needed. */
export function OwnProofField({ own: { asked, typed, onChange } }: { own: OwnProof }) {
  const { t } = useTranslation('users');
  if (!asked) return null;
  return (
    <TextInput
      type="password"
      autoComplete="current-password"
      label={t('password.own')}
      value={typed}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
