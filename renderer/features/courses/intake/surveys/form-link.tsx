import { Anchor, Button, Code, Group, Modal, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQrPicture } from '#renderer/components/use-qr-picture.ts';
import type { Survey } from '#shared/model/course/survey.ts';

/** The address of the survey in Google Forms, and its code to be read from the screen. */
export function FormLink({ survey }: { survey: Survey }) {
  const { t } = useTranslation('courses');
  const [open, setOpen] = useState(false);
  if (survey.link === '') return null;
  return (
    <Group gap="sm">
      <Anchor
        size="sm"
        href={survey.link}
        target="_blank"
        rel="noreferrer"
        style={{ wordBreak: 'break-all' }}
      >
        {survey.link}
      </Anchor>
      <Button variant="subtle" onClick={() => setOpen(true)}>
        {t('surveys.showCode')}
      </Button>
      {open && <CodeDialog survey={survey} onClose={() => setOpen(false)} />}
    </Group>
  );
}

function CodeDialog({ survey, onClose }: { survey: Survey; onClose: () => void }) {
  const { t } = useTranslation('courses');
  const picture = useQrPicture(survey.link, 'medium');
  return (
    <Modal
      opened
      onClose={onClose}
      title={survey.title}
      closeButtonProps={{ 'aria-label': t('app:actions.close') }}
    >
      <Stack gap="sm" align="center">
        {picture && <img width={280} height={280} src={picture} alt={t('surveys.code')} />}
        <Code block style={{ whiteSpace: 'pre-wrap', wordBreak: 'break-all' }}>
          {survey.link}
        </Code>
      </Stack>
    </Modal>
  );
}
