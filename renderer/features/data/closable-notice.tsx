import { Alert } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** What a person must know whatever screen is open, until they close it. */
export function ClosableNotice({ onClose, children }: { onClose: () => void; children: ReactNode }) {
  const { t } = useTranslation('app');
  return (
    <Alert
      role="alert"
      color="orange"
      radius={0}
      withCloseButton
      closeButtonLabel={t('actions.close')}
      onClose={onClose}
    >
      {children}
    </Alert>
  );
}
