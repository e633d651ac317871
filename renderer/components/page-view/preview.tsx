import { Alert } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LaidOutDocument } from '#shared/documents/layout/laid-out-document.ts';
import { Waiting } from '../waiting.tsx';
import type { LaidOutPages } from './use-laid-out.ts';

interface PreviewProps {
  pages: LaidOutPages;
  children: (laidOut: LaidOutDocument) => ReactNode;
}

/** Shows pages once there are some; until then that they are being made, or that they could not be. */
export function Preview({ pages: { laidOut, failed }, children }: PreviewProps) {
  const { t } = useTranslation('programmes');
  if (failed) {
    return (
      <Alert color="red" role="alert">
        {t('preview.failed')}
      </Alert>
    );
  }
  return laidOut ? children(laidOut) : <Waiting height={200} />;
}
