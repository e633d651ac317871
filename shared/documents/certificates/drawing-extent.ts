import type { Drawing } from '../pdf/drawing.ts';
import type { Faces } from '../pdf/face.ts';
import { pointsOfMm } from './millimetres.ts';
import { type SheetFinding, stops } from './sheet-finding.ts';

/** Edges in points from the lower left corner of the page. */
export interface Extent {
  left: number;
  bottom: number;
  right: number;
  top: number;
}

/** What a drawing takes on the page; of a text what its letters may take. */
export function extentOf(drawing: Drawing, faces: Faces): Extent {
  const { x, y } = drawing;
  switch (drawing.kind) {
    case 'text': {
      const { ascent, descent, widthOf } = faces[drawing.face];
      const { size } = drawing;
      const right = x + widthOf(drawing.text) * size;
      return { left: x, right, bottom: y - Math.abs(descent) * size, top: y + ascent * size };
    }
    case 'line': {
      const half = drawing.thickness / 2;
      return {
        left: Math.min(x, drawing.toX) - half,
        right: Math.max(x, drawing.toX) + half,
        bottom: Math.min(y, drawing.toY) - half,
        top: Math.max(y, drawing.toY) + half,
      };
    }
    case 'qr':
      return { left: x, bottom: y, right: x + drawing.size, top: y + drawing.size };
    default:
      return { left: x, bottom: y, right: x + drawing.width, top: y + drawing.height };
  }
}

/** A line on the very edge is not cut off. */
const slack = 0.5 * pointsOfMm;

/** One finding for an element that the page cuts off. */
export function findingsOfEdges(
  element: string,
  drawings: readonly Drawing[],
  page: { width: number; height: number },
  faces: Faces,
): SheetFinding[] {
  const isOutside = drawings.some((drawing) => {
    const { left, right, top, bottom } = extentOf(drawing, faces);
    return left < -slack || bottom < -slack || right > page.width + slack || top > page.height + slack;
  });
  return isOutside ? [stops(element, 'outsidePage')] : [];
}
