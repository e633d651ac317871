import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Rarely needed here, and not small. */
const BackupDialog = lazy(async () => ({
  default: (await import('#renderer/features/data/index.ts')).BackupDialog,
}));

/** Saves everything of this computer to one file, as on the page of data. */
export function BackupFirst({ variant, onSaved }: { variant: 'default' | 'filled'; onSaved?: () => void }) {
  const { t } = useTranslation('data');
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button variant={variant} aria-haspopup="dialog" onClick={() => setOpened(true)}>
        {t('backup.open')}
      </Button>
      {opened && (
        <Suspense>
          <BackupDialog onClose={() => setOpened(false)} {...(onSaved && { onSaved })} />
        </Suspense>
      )}
    </>
  );
}
