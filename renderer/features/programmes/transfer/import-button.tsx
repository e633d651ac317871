import { Button } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyScreen } from '#renderer/app/lazy-screen.ts';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePermission } from '#renderer/components/permission/use-permission.ts';
import type { Organisation } from '#shared/model/organisation.ts';
import { useImport } from './use-import.ts';

// The list is the first screen: what an import needs comes with the first file.
const ImportDialog = lazyScreen(() => import('./import-dialog.tsx').then((m) => m.ImportDialog));

export function ImportButton({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation('programmes');
  const { state, choose, accept, stop, close } = useImport(organisation);
  const permission = usePermission({ table: 'programmes', kind: 'create', recordId: '' });
  const [used, setUsed] = useState(false);
  if (state.step !== 'idle' && !used) setUsed(true);
  return (
    <>
      <NeedsPermission permission={permission}>
        <Button
          variant="default"
          leftSection={<IconUpload size={16} aria-hidden />}
          onClick={() => void choose()}
        >
          {t('import.button')}
        </Button>
      </NeedsPermission>
      {used && (
        <Suspense fallback={null}>
          <ImportDialog state={state} onAccept={() => void accept()} onStop={stop} onClose={close} />
        </Suspense>
      )}
    </>
  );
}
