import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PdfView } from '#renderer/components/pdf-view/pdf-view.tsx';

/** Half the size on paper: a whole page is seen at once. */
const zoom = 0.5;

/** The finished pages, one at a time, drawn from the very file that is printed. */
export function PagePreview({ bytes }: { bytes: Uint8Array }) {
  const { t } = useTranslation('certificates');
  const [page, setPage] = useState(1);
  const [pages, setPages] = useState(1);
  return (
    <Stack gap="xs" align="flex-start">
      <PdfView
        bytes={bytes}
        page={page}
        zoom={zoom}
        label={t('printing.preview', { page, pages })}
        onShown={setPages}
      />
      {pages > 1 && (
        <Group gap="xs">
          <Button variant="default" disabled={page === 1} onClick={() => setPage(page - 1)}>
            {t('printing.pageBefore')}
          </Button>
          <Button variant="default" disabled={page === pages} onClick={() => setPage(page + 1)}>
            {t('printing.pageAfter')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
