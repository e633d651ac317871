import * as pdfjs from 'pdfjs-dist';
import PdfWorker from 'pdfjs-dist/build/pdf.worker.min.mjs?worker';

/** One worker for all documents, started with the first. */
let worker: pdfjs.PDFWorker | null = null;

/**
 * Opens a PDF for showing. The bytes are left as they are. `close` frees what the document holds; it must be called.
 * Rejects where they are no PDF.
 */
export async function openPdf(
  bytes: Uint8Array,
): Promise<{ document: pdfjs.PDFDocumentProxy; close: () => void }> {
  worker ??= pdfjs.PDFWorker.create({ port: new PdfWorker() });
  // pdf.js gives the bytes away to its worker: it gets a copy.
  const task = pdfjs.getDocument({ data: bytes.slice(), worker });
  const document = await task.promise;
  return { document, close: () => void task.destroy() };
}
