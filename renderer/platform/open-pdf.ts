import type { PrintPdfAnswer } from '#shared/bridge.ts';
import type { PrintPdfRequest } from '#shared/bridge-arguments.ts';
import { type Outcome, success } from '#shared/model/problem.ts';
import { downloadFile } from './download-file.ts';

/** Milliseconds for which another page may still ask for the bytes: a person prints, and prints again. */
const kept = 30 * 60_000;

/** Shows the PDF in a page of its own, where the browser prints it; where it may open none, the file is saved. */
export function openPdf({ name, bytes }: PrintPdfRequest): Outcome<PrintPdfAnswer> {
  const file = new File([new Uint8Array(bytes)], name, { type: 'application/pdf' });
  const address = URL.createObjectURL(file);
  if (window.open(address, '_blank')) {
    setTimeout(() => URL.revokeObjectURL(address), kept);
    return success({ state: 'opened' });
  }
  URL.revokeObjectURL(address);
  downloadFile({ suggestedName: name, bytes, filters: [] });
  return success({ state: 'saved' });
}
