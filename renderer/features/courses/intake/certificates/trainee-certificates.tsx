import { Drawer, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { IssuedCertificate } from '#renderer/data/certificates/certificates.ts';
import type { EntitledTrainee } from '#renderer/data/certificates/entitled.ts';
import { CertificateActions, CertificateBadge } from '#renderer/features/certificates/index.ts';
import { numericDate } from '#shared/calendar/plain-date.ts';
import { personName } from '#shared/model/person.ts';
import { ServerConfirmation } from './server-confirmation.tsx';
import { WhyNot } from './why-not.tsx';

interface TraineeCertificatesProps {
  found: EntitledTrainee;
  intakeId: string;
  /** All that were issued to the trainee, in their order. */
  issued: readonly IssuedCertificate[];
  onClose: () => void;
}

/** One trainee: why there is no certificate, or all that were issued, the newest first. */
export function TraineeCertificates({ found, intakeId, issued, onClose }: TraineeCertificatesProps) {
  const { t } = useTranslation('certificates');
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="xl"
      title={personName(found.trainee.person) || '—'}
      closeButtonProps={{ 'aria-label': t('app:actions.close') }}
    >
      <Stack gap="md">
        {found.certificate === null && <WhyNot found={found} intakeId={intakeId} isLong />}
        {found.problems.length === 0 && <Text size="sm">{t('issue.canBeIssued')}</Text>}
        {issued.toReversed().map((one) => (
          <OneCertificate key={one.certificate.id} issued={one} />
        ))}
      </Stack>
    </Drawer>
  );
}

function OneCertificate({ issued }: { issued: IssuedCertificate }) {
  const { t } = useTranslation('certificates');
  const { certificate, state, annulment, replacedBy, registered } = issued;
  const { registrationNumber: number, relation, reason, issuedOn, validUntil } = certificate;
  const lines = [
    t('issue.dates', { on: numericDate(issuedOn), until: validUntil ? numericDate(validUntil) : '—' }),
    relation !== 'first' && t(`issue.relations.${relation}`, { reason }),
    replacedBy && t('issue.replacedBy', { number: replacedBy.registrationNumber }),
    annulment &&
      t('issue.annulledBy', {
        ...{ number: annulment.orderNumber, reason: annulment.reason },
        date: annulment.orderDate ? numericDate(annulment.orderDate) : '—',
      }),
    registered === false && t('issue.issuedHereLong'),
  ].filter((one) => typeof one === 'string');
  return (
    <Paper withBorder p="sm" component="section" aria-label={number}>
      <Stack gap="xs">
        <Group gap="sm">
          <Title order={3} size="h5">
            {t('issue.numbered', { number })}
          </Title>
          <CertificateBadge state={state} />
        </Group>
        {lines.map((line) => (
          <Text key={line} size="sm">
            {line}
          </Text>
        ))}
        {registered && <ServerConfirmation certificate={certificate} />}
        <CertificateActions issued={issued} />
      </Stack>
    </Paper>
  );
}
