import { Button } from '@mantine/core';
import { IconTableImport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePermission } from '#renderer/components/permission/use-permission.ts';

/** Opens the way of an earlier register into this one. */
export function ImportButton({ onClick }: { onClick: () => void }) {
  const { t } = useTranslation('certificates');
  const permission = usePermission('registerCertificates');
  return (
    <NeedsPermission permission={permission}>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconTableImport size={16} aria-hidden />}
        onClick={onClick}
      >
        {t('register.import.open')}
      </Button>
    </NeedsPermission>
  );
}
