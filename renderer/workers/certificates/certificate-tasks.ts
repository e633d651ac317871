import type { CertificateToPrint } from '#shared/documents/certificates/certificate-to-print.ts';
import type { CertificateFinding } from '#shared/documents/certificates/certificates-document.ts';
import type { SheetOptions } from '#shared/documents/certificates/lay-out-sheet.ts';
import type { TemplateLayout } from '#shared/model/certificates/certificate-template.ts';

/** Certificates by one template, in the order of their sheets. */
export interface SheetsToCheck extends SheetOptions {
  layout: TemplateLayout;
  certificates: readonly CertificateToPrint[];
}

/** `separately`: a ZIP with a file for each, named by person, instead of one document. */
export interface SheetsToMake extends SheetsToCheck {
  title: string;
  /** ISO 8601 instant that the file says it was made at. */
  createdAt: string;
  separately?: boolean;
}

/** Work goes on a portion at a time, so that the worker hears of a cancel in between. */
export type CertificateQuestion =
  | { task: 'check'; id: number; input: SheetsToCheck }
  | { task: 'make'; id: number; input: SheetsToMake }
  | { task: 'goOn'; id: number }
  | { task: 'giveUp'; id: number };

export interface CertificateStep {
  /** Certificates that are done. */
  done: number;
  finished: boolean;
  findings: CertificateFinding[];
  /** Bytes that came into being. */
  portion: Uint8Array<ArrayBuffer> | null;
  /** Sheets of each certificate so far. */
  sheetsOf: number[];
}
