import { Button, Group, Modal, SimpleGrid, Stack, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogButtons } from '#renderer/components/dialog-buttons.tsx';
import { offerBack } from '#renderer/components/offer-back.tsx';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePermission } from '#renderer/components/permission/use-permission.ts';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { useAction } from '#renderer/components/use-action.ts';
import { addPrinter, binPrinter, updatePrinter } from '#renderer/data/certificates/printing/printers.ts';
import { noCorrection } from '#shared/documents/certificates/printer-matrix.ts';
import type { Printer } from '#shared/model/certificates/printing.ts';
import { Calibration } from './calibration.tsx';
import { correctionFields, fieldWords, limits, readCorrection, readDecimal } from './printer-form.ts';

interface PrinterDialogProps {
  /** Null: a new one. */
  printer: Printer | null;
  onClose: () => void;
}

/** A printer's tray, and what is put right of it: typed, or computed from the calibration sheet. */
export function PrinterDialog({ printer, onClose }: PrinterDialogProps) {
  const { t } = useTranslation('certificates');
  const permission = usePermission('registerCertificates');
  const { busy, problem, run } = useAction();
  const [names, setNames] = useState({ name: printer?.name ?? '', tray: printer?.tray ?? '' });
  const [typed, setTyped] = useState(() => fieldWords(printer ?? noCorrection));
  const [asked, setAsked] = useState(false);
  const correction = readCorrection(typed);
  const name = names.name.trim();
  const save = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!permission.allowed || name === '' || !correction) return;
    const facts = { name, tray: names.tray.trim(), ...correction };
    if (printer) void run(() => updatePrinter(printer.id, facts), onClose);
    else void run(() => addPrinter(facts), onClose);
  };
  const remove = (gone: Printer) =>
    run(
      () => binPrinter(gone.id, true),
      () => {
        onClose();
        offerBack({
          id: `printer-${gone.id}`,
          message: t('printing.printers.removed', { name: gone.name }),
          button: t('printing.printers.undo'),
          bringBack: () => binPrinter(gone.id, false),
        });
      },
    );
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t(`printing.printers.${printer ? 'dialogEdit' : 'dialogNew'}`)}
      closeButtonProps={{ 'aria-label': t('app:actions.close') }}
    >
      <form noValidate onSubmit={save}>
        <Stack gap="sm">
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
            <TextInput
              label={t('printing.printers.name')}
              value={names.name}
              maxLength={200}
              required
              data-autofocus
              error={asked && name === '' && t('printing.printers.nameNeeded')}
              onChange={(event) => setNames({ ...names, name: event.currentTarget.value })}
            />
            <TextInput
              label={t('printing.printers.tray')}
              value={names.tray}
              maxLength={200}
              onChange={(event) => setNames({ ...names, tray: event.currentTarget.value })}
            />
          </SimpleGrid>
          <Calibration onComputed={(computed) => setTyped(fieldWords(computed))} />
          <Title order={3} size="h5">
            {t('printing.printers.correction')}
          </Title>
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
            {correctionFields.map((field) => {
              const [least, most] = limits[field];
              const value = readDecimal(typed[field]);
              const fits = value !== null && value >= least && value <= most;
              return (
                <TextInput
                  key={field}
                  label={t(`printing.printers.${field}`)}
                  value={typed[field]}
                  inputMode="decimal"
                  error={!fits && t('printing.printers.range', { least, most })}
                  onChange={(event) => setTyped({ ...typed, [field]: event.currentTarget.value })}
                />
              );
            })}
          </SimpleGrid>
          {problem && <ProblemAlert problem={problem} />}
          {printer && (
            <Group>
              <NeedsPermission permission={permission}>
                <Button variant="subtle" color="red" onClick={() => void remove(printer)}>
                  {t('printing.printers.remove')}
                </Button>
              </NeedsPermission>
            </Group>
          )}
          <DialogButtons
            action={t('printing.printers.save')}
            busy={busy}
            disabled={!permission.allowed}
            onCancel={onClose}
          />
        </Stack>
      </form>
    </Modal>
  );
}
