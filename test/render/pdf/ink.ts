import type { PaintedPage } from './render-page.ts';

/** A part of a page in points of the painting. */
export interface Cell {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** How many points of the part are dark. */
export function inkIn({ colours, width }: PaintedPage, cell: Cell): number {
  let dark = 0;
  for (let y = cell.top; y < cell.top + cell.height; y += 1)
    for (let x = cell.left; x < cell.left + cell.width; x += 1)
      if ((colours[3 * (y * width + x)] ?? 255) < 128) dark += 1;
  return dark;
}
