import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePrinters } from '#renderer/data/certificates/printing/printers.ts';
import { printerWords } from './printer-words.ts';

interface PrinterSelectProps {
  value: string | null;
  onChange: (printerId: string | null) => void;
}

/** The printer and tray whose faults are put right. */
export function PrinterSelect({ value, onChange }: PrinterSelectProps) {
  const { t } = useTranslation('certificates');
  const printers = usePrinters() ?? [];
  return (
    <NativeSelect
      label={t('printing.printer')}
      value={value ?? ''}
      data={[
        { value: '', label: t('printing.printerNone') },
        ...printers.map((printer) => ({ value: printer.id, label: printerWords(t, printer) })),
      ]}
      onChange={(event) => onChange(event.currentTarget.value || null)}
    />
  );
}
