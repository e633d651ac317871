import { ActionIcon, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArrowsMaximize } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { PageList } from '#renderer/components/page-view/page-list.tsx';
import { Preview } from '#renderer/components/page-view/preview.tsx';
import { useLaidOut } from '#renderer/components/page-view/use-laid-out.ts';
import { useProgrammeContent } from '#renderer/data/programmes.ts';
import { askPages } from '#renderer/workers/documents.ts';
import type { LaidOutDocument } from '#shared/documents/layout/laid-out-document.ts';
import { sectionHeadingId } from '#shared/documents/programme/headings.ts';
import type { SectionKey } from '#shared/model/programme.ts';
import classes from './preview-pane.module.css';

interface PreviewPaneProps {
  programmeId: string;
  page: SectionKey | 'details';
}

/** The pages of the docx, as they will be printed; they follow the typing a moment later. */
export function PreviewPane({ programmeId, page }: PreviewPaneProps) {
  const pages = useLaidOut(useProgrammeContent(programmeId), askPages);
  return (
    <Preview pages={pages}>
      {(laidOut) => <ProgrammePages laidOut={laidOut} busy={pages.busy} page={page} />}
    </Preview>
  );
}

interface ProgrammePagesProps {
  laidOut: LaidOutDocument;
  busy: boolean;
  page: SectionKey | 'details';
}

function ProgrammePages({ laidOut, busy, page }: ProgrammePagesProps) {
  const { t } = useTranslation('programmes');
  const [wide, { open, close }] = useDisclosure(false);
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
