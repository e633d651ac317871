import { Modal, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ClauseLink } from '#renderer/components/clause-link.tsx';
import { DialogButtons } from '#renderer/components/dialog-buttons.tsx';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { tellDone } from '#renderer/components/tell-done.ts';
import { useAction } from '#renderer/components/use-action.ts';
import { useToday } from '#renderer/components/use-today.ts';
import { revokeKey } from '#renderer/data/certificates/keys/change-keys.ts';
import { isPlainDate } from '#shared/calendar/plain-date.ts';
import type { SigningKey } from '#shared/model/certificates/certificate.ts';

interface RevokeDialogProps {
  signingKey: SigningKey;
  onClose: () => void;
}

/** From a day on nothing that a key signed is believed by itself, as after a lost laptop (O10-33). */
export function RevokeDialog({ signingKey, onClose }: RevokeDialogProps) {
  const { t } = useTranslation('authenticity');
  const today = useToday();
  const { busy, problem, run } = useAction();
  const [since, setSince] = useState(today);
  const [reason, setReason] = useState('');
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    void run(
      () => revokeKey(signingKey.id, { since, reason: reason.trim() }, today),
      () => {
        tellDone(t('keys.revokedDone'));
        onClose();
      },
    );
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('keys.revokeTitle')}
      closeButtonProps={{ 'aria-label': t('app:actions.close') }}
    >
      <form onSubmit={send}>
        <Stack gap="sm">
          <Text size="sm">
            {t('keys.revokeText')} <ClauseLink clause="O10-33" c="inherit" />
          </Text>
          <TextInput
            type="date"
            label={t('keys.since')}
            value={since}
            max={today}
            required
            data-autofocus
            onChange={(event) => setSince(event.currentTarget.value)}
          />
          <Textarea
            label={t('keys.reason')}
            value={reason}
            maxLength={1000}
            autosize
            required
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {problem && <ProblemAlert problem={problem} />}
          <DialogButtons
            action={t('keys.revoke')}
            color="red"
            busy={busy}
            disabled={!isPlainDate(since) || reason.trim() === ''}
            onCancel={onClose}
          />
        </Stack>
      </form>
    </Modal>
  );
}
