import { Alert, Center, Group, Loader, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PageList } from '#renderer/components/page-view/page-list.tsx';
import { usePages } from './use-pages.ts';

/** The pages of the docx, as they will be printed; they follow the typing a moment later. */
export function PreviewPane({ programmeId }: { programmeId: string }) {
  const { t } = useTranslation('programmes');
  const { laidOut, failed, busy } = usePages(programmeId);
  if (failed) {
    return (
      <Alert color="red" role="alert">
        {t('preview.failed')}
      </Alert>
    );
  }
  if (!laidOut) {
    return (
      <Center h={200}>
        <Loader aria-label={t('app:loading')} />
      </Center>
    );
  }
  return (
    <Stack gap={4} h="100%" mih={0}>
      <Group justify="space-between" px="xs">
        <Text size="xs" c="dimmed">
          {t('preview.pages', { count: laidOut.pages.length })}
        </Text>
        <Text size="xs" c="dimmed" aria-hidden>
          {busy ? t('preview.updating') : ''}
        </Text>
      </Group>
      <PageList document={laidOut} />
    </Stack>
  );
}
