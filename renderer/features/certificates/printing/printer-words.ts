import type { TFunction } from 'i18next';
import type { Printer } from '#shared/model/certificates/printing.ts';

/** A printer with its tray, where it has a name for that. */
export const printerWords = (
  t: TFunction<'certificates'>,
  { name, tray }: Pick<Printer, 'name' | 'tray'>,
): string => (tray ? t('printing.printerOf', { name, tray }) : name);
