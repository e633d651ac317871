import { openPdf } from './open-pdf.ts';

/** Points to CSS pixels: 72 and 96 make an inch. */
const pixelsPerPoint = 96 / 72;

/** A page as pixels, with its size on the screen in CSS pixels. */
export interface DrawnPage {
  canvas: HTMLCanvasElement;
  width: number;
  height: number;
  pageCount: number;
}

/** What shall be drawn. `page`: from 1. `zoom`: 1 is the size on paper. */
interface PageToDraw {
  bytes: Uint8Array;
  page: number;
  zoom: number;
}

/** Draws one page of a PDF. Rejects where the bytes are no PDF; a page that is not there is the last one. */
export async function drawPage({ bytes, page, zoom }: PageToDraw): Promise<DrawnPage> {
  const { document: pdf, close } = await openPdf(bytes);
  try {
    const shown = await pdf.getPage(Math.min(page, pdf.numPages));
    const onScreen = shown.getViewport({ scale: zoom * pixelsPerPoint });
    const sharp = shown.getViewport({ scale: zoom * pixelsPerPoint * Math.max(1, window.devicePixelRatio) });
    const canvas = document.createElement('canvas');
    canvas.width = Math.ceil(sharp.width);
    canvas.height = Math.ceil(sharp.height);
    await shown.render({ canvas, viewport: sharp }).promise;
    return { canvas, width: onScreen.width, height: onScreen.height, pageCount: pdf.numPages };
  } finally {
    close();
  }
}
