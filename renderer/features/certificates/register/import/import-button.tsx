import { Button } from '@mantine/core';
import { IconTableImport } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePermission } from '#renderer/components/permission/use-permission.ts';

const ImportDialog = lazy(() => import('./import-dialog.tsx'));

/** Opens the way of an earlier register into this one. */
export function ImportButton() {
  const { t } = useTranslation('certificates');
  const permission = usePermission('registerCertificates');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <NeedsPermission permission={permission}>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconTableImport size={16} aria-hidden />}
          onClick={() => setOpen(true)}
        >
          {t('register.import.open')}
        </Button>
      </NeedsPermission>
      {isOpen && (
        <Suspense fallback={null}>
          <ImportDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
