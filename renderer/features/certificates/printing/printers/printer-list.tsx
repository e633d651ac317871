import { Anchor, Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePermission } from '#renderer/components/permission/use-permission.ts';
import { Waiting } from '#renderer/components/waiting.tsx';
import { usePrinters } from '#renderer/data/certificates/printing/printers.ts';
import type { Printer } from '#shared/model/certificates/printing.ts';
import { PrinterDialog } from './printer-dialog.tsx';
import { fieldWords } from './printer-form.ts';

/** Printers and their trays, with what is put right of each. */
export function PrinterList() {
  const { t } = useTranslation('certificates');
  const printers = usePrinters();
  const permission = usePermission('registerCertificates');
  const [edited, setEdited] = useState<Printer | 'new' | null>(null);
  if (!printers) return <Waiting height={80} />;
  return (
    <Stack gap="sm">
      <Title order={3} size="h4">
        {t('printing.printers.title')}
      </Title>
      {printers.length === 0 && <Text size="sm">{t('printing.printers.none')}</Text>}
      {printers.length > 0 && (
        <Table.ScrollContainer minWidth={560} type="native" tabIndex={0}>
          <Table aria-label={t('printing.printers.title')}>
            <Table.Thead>
              <Table.Tr>
                {(['name', 'tray', 'move', 'scale', 'rotation'] as const).map((column) => (
                  <Table.Th key={column}>{t(`printing.printers.columns.${column}`)}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {printers.map((printer) => (
                <PrinterRow key={printer.id} printer={printer} onEdit={() => setEdited(printer)} />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      <Group>
        <NeedsPermission permission={permission}>
          <Button variant="default" onClick={() => setEdited('new')}>
            {t('printing.printers.add')}
          </Button>
        </NeedsPermission>
      </Group>
      {edited && <PrinterDialog printer={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </Stack>
  );
}

function PrinterRow({ printer, onEdit }: { printer: Printer; onEdit: () => void }) {
  const { t } = useTranslation('certificates');
  const words = fieldWords(printer);
  return (
    <Table.Tr>
      <Table.Td>
        <Anchor
          component="button"
          type="button"
          size="sm"
          aria-label={t('printing.printers.edit', { name: printer.name })}
          onClick={onEdit}
        >
          {printer.name}
        </Anchor>
      </Table.Td>
      <Table.Td>{printer.tray}</Table.Td>
      <Table.Td>{`${words.moveX} × ${words.moveY} mm`}</Table.Td>
      <Table.Td>{`${words.scaleX} × ${words.scaleY} %`}</Table.Td>
      <Table.Td>{`${words.rotation}°`}</Table.Td>
    </Table.Tr>
  );
}
