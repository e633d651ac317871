import { encodeQR } from 'qr';
import type { QrModules } from './drawing.ts';

/** The encoder draws a quiet zone of at least one module; on paper the layout keeps it free. */
const border = 1;

/** A text as a QR code of level M (15 % of it may be lost), without its quiet zone. Throws where it is too long. */
export function qrModules(text: string): QrModules {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border });
  return rows.slice(border, -border).map((row) => row.slice(border, -border));
}
