import { Container, Stack, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** The courses of a year (O10-16). */
export function SchedulePage({ year }: { year: number | null }) {
  const { t } = useTranslation('courses');
  return (
    <Container size="xl" py="md">
      <Stack gap="sm">
        <Title order={1} size="h2">
          {t('schedule.title')} {year}
        </Title>
      </Stack>
    </Container>
  );
}
