import { Alert, List, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ClauseLink } from '#renderer/components/clause-link.tsx';
import { DialogButtons } from '#renderer/components/dialog-buttons.tsx';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { tellDone } from '#renderer/components/tell-done.ts';
import { useAction } from '#renderer/components/use-action.ts';
import { useToday } from '#renderer/components/use-today.ts';
import type { DraftFinding } from '#renderer/data/certificates/issue-preflight.ts';
import { type ReplaceWords, replaceLooked, useNameNow } from '#renderer/data/certificates/replace.ts';
import type { Certificate } from '#shared/model/certificates/certificate.ts';
import { personName } from '#shared/model/person.ts';
import { SignerFields } from './signer-fields.tsx';
import { useSigner } from './use-signer.ts';

interface ReplaceDialogProps {
  relation: ReplaceWords['relation'];
  certificate: Certificate;
  onClose: () => void;
}

const reasonLength = 1000;

/** A duplicate of a lost certificate, or another one after a name was corrected: the old one stays as it is. */
export function ReplaceDialog({ relation, certificate, onClose }: ReplaceDialogProps) {
  const { t } = useTranslation('certificates');
  const today = useToday();
  const [day, setDay] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const signer = useSigner();
  const [stopped, setStopped] = useState<readonly DraftFinding[]>([]);
  const { busy, problem, run } = useAction();
  const issuedOn = day ?? today;
  const submit = (pressed: SubmitEvent) => {
    pressed.preventDefault();
    setStopped([]);
    void run(
      () => replaceLooked(certificate.id, { relation, reason, issuedOn, signer: signer.signer }),
      (answer) => {
        if ('stopped' in answer) return setStopped(answer.stopped);
        tellDone(t(`issue.${relation}.done`, { number: answer.issued.registrationNumber }));
        onClose();
      },
    );
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t(`issue.${relation}.title`, { number: certificate.registrationNumber })}
      closeButtonProps={{ 'aria-label': t('app:actions.close') }}
    >
      <form noValidate onSubmit={submit}>
        <Stack gap="sm">
          <Text size="sm">{t(`issue.${relation}.explained`)}</Text>
          {relation === 'replacement' && <Names certificate={certificate} />}
          <Textarea
            label={t('issue.reason')}
            autosize
            minRows={2}
            maxLength={reasonLength}
            value={reason}
            data-autofocus
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <TextInput
            type="date"
            w={180}
            label={t('issue.issuedOn')}
            max={today}
            value={issuedOn}
            onChange={(event) => setDay(event.currentTarget.value)}
          />
          <SignerFields choice={signer} />
          {problem && <ProblemAlert problem={problem} />}
          <Stopped findings={stopped} />
          <DialogButtons action={t(`issue.${relation}.do`)} busy={busy} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}

/** Why the new one could not be printed, so that it is not issued. */
function Stopped({ findings }: { findings: readonly DraftFinding[] }) {
  const { t } = useTranslation('certificates');
  if (findings.length === 0) return null;
  return (
    <Alert color="red" role="alert" title={t('issue.stops')}>
      <List size="sm" style={{ overflowWrap: 'anywhere' }}>
        {findings.map(({ part, finding: { element, code, params } }) => (
          <List.Item key={`${part} ${element} ${code}`}>{t(`findings.${code}`, params)}</List.Item>
        ))}
      </List>
    </Alert>
  );
}

/** The name on the paper, and the one that the person's record has now. */
function Names({ certificate: { facts, personId } }: { certificate: Certificate }) {
  const { t } = useTranslation('certificates');
  const now = useNameNow(personId);
  return (
    <Stack gap={4}>
      <Text size="sm">{t('issue.replacement.before', { name: personName(facts) })}</Text>
      <Text size="sm">{t('issue.replacement.now', { name: now ? personName(now) : '—' })}</Text>
      <ClauseLink clause="O10-30" />
    </Stack>
  );
}
