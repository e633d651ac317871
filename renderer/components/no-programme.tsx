import { Anchor, Center, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';

/** In place of a programme that was deleted or never was on this computer. */
export function NoProgramme() {
  const { t } = useTranslation('editor');
  return (
    <Center mih="60vh">
      <Stack align="center" gap="xs">
        <Text>{t('notFound')}</Text>
        <Anchor component={Link} href="/programmes">
          {t('toList')}
        </Anchor>
      </Stack>
    </Center>
  );
}
