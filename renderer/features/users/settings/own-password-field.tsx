import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface OwnPasswordFieldProps {
  value: string;
  onChange: (value: string) => void;
}

/** The password of who is at the computer, before anything of the keys is changed. */
export function OwnPasswordField({ value, onChange }: OwnPasswordFieldProps) {
  const { t } = useTranslation('users');
  return (
    <TextInput
      type="password"
      autoComplete="current-password"
      label={t('password.own')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data-autofocus
    />
  );
}
