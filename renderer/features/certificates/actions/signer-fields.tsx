import { Anchor, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { ClauseLink } from '#renderer/components/clause-link.tsx';
import type { SignerChoice } from './use-signer.ts';

const longest = { name: 300, number: 100 };

/** Who signs the certificates: the director, or who acts for the director with the order that appoints (O10-33). */
export function SignerFields({ choice: { signer, setActing, change } }: { choice: SignerChoice }) {
  const { t } = useTranslation('certificates');
  return (
    <Stack gap="xs">
      <Group align="end" gap="sm">
        <NativeSelect
          label={t('issue.signer.who')}
          value={signer.acting ? 'acting' : 'director'}
          data={(['director', 'acting'] as const).map((value) => ({
            value,
            label: t(`issue.signer.${value}`),
          }))}
          onChange={(event) => setActing(event.currentTarget.value === 'acting')}
        />
        <ClauseLink clause="O10-33" />
      </Group>
      {signer.acting ? (
        <ActingFields signer={signer} change={change} />
      ) : (
        <Group gap="sm">
          <Text size="sm">
            {signer.name.trim() === ''
              ? t('issue.signer.noDirector')
              : t('issue.signer.named', { name: signer.name, post: signer.post.kk })}
          </Text>
          <Anchor component={Link} href="/settings" size="sm" py={4}>
            {t('issue.signer.settings')}
          </Anchor>
        </Group>
      )}
    </Stack>
  );
}

function ActingFields({ signer, change }: Pick<SignerChoice, 'signer' | 'change'>) {
  const { t } = useTranslation('certificates');
  const { name, post, orderNumber, orderDate } = signer;
  return (
    <Group align="end" gap="sm">
      <TextInput
        label={t('issue.signer.name')}
        value={name}
        maxLength={longest.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      {(['kk', 'ru'] as const).map((language) => (
        <TextInput
          key={language}
          label={t(`issue.signer.post.${language}`)}
          value={post[language]}
          maxLength={longest.name}
          onChange={(event) => change({ post: { ...post, [language]: event.currentTarget.value } })}
        />
      ))}
      <TextInput
        label={t('issue.signer.orderNumber')}
        value={orderNumber}
        maxLength={longest.number}
        onChange={(event) => change({ orderNumber: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={t('issue.signer.orderDate')}
        value={orderDate ?? ''}
        onChange={(event) => change({ orderDate: event.currentTarget.value || null })}
      />
    </Group>
  );
}
