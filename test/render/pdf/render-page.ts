import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runTool } from '../office/run-tool.ts';
import { withFile } from './pdf-file.ts';

/** A page as poppler paints it: red, green, blue of each point, row after row from the top. */
export interface PaintedPage {
  width: number;
  height: number;
  colours: Uint8Array;
}

/** Reads a portable pixmap: three words and a depth, then the points. */
function readPixmap(file: Uint8Array): PaintedPage {
  const [head = '', width, height] =
    /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(Buffer.from(file.subarray(0, 64)).toString('latin1')) ?? [];
  return { width: Number(width), height: Number(height), colours: file.subarray(head.length) };
}

/** Paints the page, counted from 1. */
export const paintPage = (pdf: Uint8Array, page: number, dotsPerInch: number): PaintedPage =>
  withFile(pdf, (path, folder) => {
    const target = join(folder, 'page');
    const number = String(page);
    runTool('pdftoppm', '-r', String(dotsPerInch), '-f', number, '-l', number, '-singlefile', path, target);
    return readPixmap(new Uint8Array(readFileSync(`${target}.ppm`)));
  });

/** Red, green and blue of a point. */
export const colourAt = ({ colours, width }: PaintedPage, x: number, y: number): number[] => [
  ...colours.subarray(3 * (y * width + x), 3 * (y * width + x) + 3),
];
