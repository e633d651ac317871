import { Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogButtons } from '#renderer/components/dialog-buttons.tsx';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { tellDone } from '#renderer/components/tell-done.ts';
import { useAction } from '#renderer/components/use-action.ts';
import { useToday } from '#renderer/components/use-today.ts';
import { annulCertificate } from '#renderer/data/certificates/annul.ts';
import type { Certificate } from '#shared/model/certificates/certificate.ts';

const longest = { number: 100, reason: 1000 };

/** A certificate is annulled by an order, for ever. */
export function AnnulDialog({ certificate, onClose }: { certificate: Certificate; onClose: () => void }) {
  const { t } = useTranslation('certificates');
  const today = useToday();
  const [words, setWords] = useState({ orderNumber: '', orderDate: '', reason: '' });
  const { busy, problem, run } = useAction();
  const number = certificate.registrationNumber;
  const submit = (pressed: SubmitEvent) => {
    pressed.preventDefault();
    void run(
      () => annulCertificate(certificate.id, { ...words, orderDate: words.orderDate || null }),
      () => {
        tellDone(t('issue.annulment.done', { number }));
        onClose();
      },
    );
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('issue.annulment.title', { number })}
      closeButtonProps={{ 'aria-label': t('app:actions.close') }}
    >
      <form noValidate onSubmit={submit}>
        <Stack gap="sm">
          <Text size="sm">{t('issue.annulment.explained')}</Text>
          <Group align="end" gap="sm">
            <TextInput
              label={t('issue.annulment.orderNumber')}
              value={words.orderNumber}
              maxLength={longest.number}
              data-autofocus
              onChange={(event) => setWords({ ...words, orderNumber: event.currentTarget.value })}
            />
            <TextInput
              type="date"
              label={t('issue.annulment.orderDate')}
              max={today}
              value={words.orderDate}
              onChange={(event) => setWords({ ...words, orderDate: event.currentTarget.value })}
            />
          </Group>
          <Textarea
            label={t('issue.reason')}
            autosize
            minRows={2}
            maxLength={longest.reason}
            value={words.reason}
            onChange={(event) => setWords({ ...words, reason: event.currentTarget.value })}
          />
          {problem && <ProblemAlert problem={problem} />}
          <DialogButtons action={t('issue.annulment.do')} color="red" busy={busy} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
