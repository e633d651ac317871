import { ActionIcon, Alert, Center, Group, Loader, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArrowsMaximize } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { PageList } from '#renderer/components/page-view/page-list.tsx';
import { sectionHeadingId } from '#shared/documents/programme/headings.ts';
import type { SectionKey } from '#shared/model/programme.ts';
import classes from './preview-pane.module.css';
import { usePages } from './use-pages.ts';

/** The pages of the docx, as they will be printed; they follow the typing a moment later. */
export function PreviewPane({ programmeId, page }: { programmeId: string; page: SectionKey | 'details' }) {
  const { t } = useTranslation('programmes');
  const [wide, { open, close }] = useDisclosure(false);
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
        <Loader role="status" aria-label={t('app:loading')} />
      </Center>
    );
  }
  const shownPage = page === 'details' ? 1 : laidOut.pageOf.get(sectionHeadingId(page));
  const shown = shownPage === undefined ? {} : { shownPage };
  return (
    <Stack gap={4} h="100%" mih={0}>
      <Group justify="space-between" px="xs">
        <Text size="xs" c="dimmed">
          {t('preview.pages', { count: laidOut.pages.length })}
        </Text>
        <Group gap="xs">
          <Text size="xs" c="dimmed" aria-hidden>
            {busy ? t('preview.updating') : ''}
          </Text>
          <ActionIcon size="sm" aria-label={t('preview.wide')} title={t('preview.wide')} onClick={open}>
            <IconArrowsMaximize size={14} aria-hidden />
          </ActionIcon>
        </Group>
      </Group>
      <PageList document={laidOut} {...shown} />
      <Modal
        opened={wide}
        onClose={close}
        fullScreen
        title={t('preview.title')}
        closeButtonProps={{ 'aria-label': t('app:actions.close') }}
        classNames={{ content: classes.content ?? '', body: classes.body ?? '' }}
      >
        <PageList document={laidOut} zoom={1} {...shown} />
      </Modal>
    </Stack>
  );
}
