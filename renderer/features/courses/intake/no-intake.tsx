import { Anchor, Center, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';

/** In place of an intake that was deleted or never was on this computer. */
export function NoIntake() {
  const { t } = useTranslation('courses');
  return (
    <Center mih="60vh">
      <Stack align="center" gap="xs">
        <Text>{t('intake.notFound')}</Text>
        <Anchor component={Link} href="/courses">
          {t('intake.toSchedule')}
        </Anchor>
      </Stack>
    </Center>
  );
}
