import { Button, Code, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQrPicture } from '#renderer/components/use-qr-picture.ts';
import { type JoinCode, writeJoinCode } from '#shared/sync/join-code.ts';

/** What a person needs to join; shown once. */
export interface IssuedCode {
  name: string;
  code: JoinCode;
}

export function JoinCodeView({ issued: { code } }: { issued: IssuedCode }) {
  const { t } = useTranslation('sync');
  const [copied, setCopied] = useState(false);
  const text = writeJoinCode(code);
  const picture = useQrPicture(text);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <Stack gap="sm">
      <Text size="sm">{t('accounts.codeHint')}</Text>
      {picture && <img width={180} height={180} src={picture} alt={t('accounts.qr')} />}
      <Code block style={{ whiteSpace: 'pre-wrap', wordBreak: 'break-all' }} data-join-code>
        {text}
      </Code>
      <Text size="sm">
        {t('join.address')}: {code.address}
        <br />
        {t('accounts.login')}: {code.login}
        <br />
        {t('accounts.oneTimePassword')}: {code.password}
      </Text>
      <Button w="fit-content" onClick={() => void copy()}>
        {t(copied ? 'accounts.copied' : 'accounts.copy')}
      </Button>
    </Stack>
  );
}
