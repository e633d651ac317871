import { Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isLongEnough, isShortPin } from '#renderer/data/keys/passwords.ts';

export interface NewPassword {
  password: string;
  again: string;
}

export const noPassword: NewPassword = { password: '', again: '' };

/** Whether both fields say the same, and that is long enough. */
export const isUsable = ({ password, again }: NewPassword): boolean =>
  password === again && isLongEnough(password);

interface NewPasswordFieldsProps {
  value: NewPassword;
  onChange: (value: NewPassword) => void;
  /** After a try: what is wrong is marked. */
  asked: boolean;
  /** Where no password is one of the choices. */
  optional?: boolean;
}

export function NewPasswordFields({ value, onChange, asked, optional = false }: NewPasswordFieldsProps) {
  const { t } = useTranslation('users');
  const { password, again } = value;
  const empty = optional && password === '' && again === '';
  const short = asked && !empty && !isLongEnough(password);
  const differs = asked && !short && password !== again;
  return (
    <>
      <TextInput
        type="password"
        autoComplete="new-password"
        label={t(optional ? 'password.newOptional' : 'password.new')}
        description={t('password.rule')}
        value={password}
        onChange={(event) => onChange({ password: event.currentTarget.value, again })}
        error={short && t('problems:passwordShort')}
      />
      {isShortPin(password) && (
        <Text size="sm" role="status">
          {t('password.pinHint')}
        </Text>
      )}
      <TextInput
        type="password"
        autoComplete="new-password"
        label={t('password.again')}
        value={again}
        onChange={(event) => onChange({ password, again: event.currentTarget.value })}
        error={differs && t('password.differs')}
      />
    </>
  );
}
