import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CertificateState } from '#shared/model/certificates/certificate-state.ts';

const colours: Readonly<Record<CertificateState, string>> = {
  valid: 'teal',
  expired: 'orange',
  replaced: 'gray',
  annulled: 'red',
};

/** What a certificate is worth today, in words. */
export function CertificateBadge({ state }: { state: CertificateState }) {
  const { t } = useTranslation('certificates');
  return (
    <Badge variant="light" tt="none" color={colours[state]} c="var(--mantine-color-text)">
      {t(`issue.states.${state}`)}
    </Badge>
  );
}
