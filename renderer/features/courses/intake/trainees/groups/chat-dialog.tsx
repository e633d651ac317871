import { Code, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ClauseLink } from '#renderer/components/clause-link.tsx';
import { useQrPicture } from '#renderer/components/use-qr-picture.ts';
import type { Group } from '#shared/model/course/enrolment.ts';

/** The invitation to a group's chat, to be read from the screen (O10-22). */
export function ChatDialog({ group, onClose }: { group: Group; onClose: () => void }) {
  const { t } = useTranslation('courses');
  const picture = useQrPicture(group.chatLink, 'medium');
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('trainees.groups.chat', { name: group.name })}
      closeButtonProps={{ 'aria-label': t('app:actions.close') }}
    >
      <Stack gap="sm" align="center">
        {picture && (
          <img width={280} height={280} src={picture} alt={t('trainees.groups.qr', { name: group.name })} />
        )}
        <Code block style={{ whiteSpace: 'pre-wrap', wordBreak: 'break-all' }}>
          {group.chatLink}
        </Code>
        <Text size="xs">
          <ClauseLink clause="O10-22" />
        </Text>
      </Stack>
    </Modal>
  );
}
