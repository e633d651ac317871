import { Button, Code, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type JoinCode, writeJoinCode } from '#shared/sync/join-code.ts';

/** What a person needs to join; shown once. */
export interface IssuedCode {
  name: string;
  code: JoinCode;
}

/** The code as a picture that a telephone reads; nothing until its maker has come. */
function useQr(text: string): string | null {
  const [picture, setPicture] = useState<string | null>(null);
  useEffect(() => {
    void import('qr').then(({ encodeQR }) => {
      const svg = encodeQR(text, 'svg', { ecc: 'low', border: 4 });
      setPicture(`data:image/svg+xml,${encodeURIComponent(svg)}`);
    });
  }, [text]);
  return picture;
}

export function JoinCodeView({ issued: { code } }: { issued: IssuedCode }) {
  const { t } = useTranslation('sync');
  const [copied, setCopied] = useState(false);
  const text = writeJoinCode(code);
  const picture = useQr(text);
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
