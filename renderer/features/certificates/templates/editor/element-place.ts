import type { TemplateElement } from '#shared/model/certificates/certificate-template.ts';

/** Millimetres from the upper left corner of the page. */
interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What of an element is pulled: all of it, or one of its corners; a line's ends are `start` and `end`. */
export type Grip = 'whole' | 'upperLeft' | 'upperRight' | 'lowerLeft' | 'lowerRight' | 'start' | 'end';

/** By how many millimetres, to the right and down. */
export interface Shift {
  x: number;
  y: number;
}

/** Less cannot be seen or caught with the mouse. */
const leastSize = 1;
/** The schema's limits, so that nothing is dragged to where it cannot be stored. */
const [farthest, nearest] = [1_500, -500];

/** To a hundredth of a millimetre, within what a template can hold. */
const tidy = (mm: number) => Math.min(farthest, Math.max(nearest, Math.round(mm * 100) / 100));

/** The nearest line of a grid of `step` millimetres. */
export const onGrid = (mm: number, step: number) => tidy(Math.round(mm / step) * step);

/** The rectangle that an element takes on the page. */
export function placeOf(element: TemplateElement): Place {
  if (element.kind === 'line') {
    const { x, y, toX, toY } = element;
    return { x: Math.min(x, toX), y: Math.min(y, toY), width: Math.abs(toX - x), height: Math.abs(toY - y) };
  }
  const { x, y } = element;
  if (element.kind === 'qr') return { x, y, width: element.size, height: element.size };
  return { x, y, width: element.width, height: element.height };
}

/** The grips that an element has besides itself. */
export const gripsOf = ({ kind }: TemplateElement): readonly Exclude<Grip, 'whole'>[] =>
  kind === 'line'
    ? ['start', 'end']
    : kind === 'qr'
      ? ['lowerRight']
      : ['upperLeft', 'upperRight', 'lowerLeft', 'lowerRight'];

/** Where a grip is, on the page. */
export function gripPlace(element: TemplateElement, grip: Grip): Shift {
  if (element.kind === 'line') {
    return grip === 'end' ? { x: element.toX, y: element.toY } : { x: element.x, y: element.y };
  }
  const { x, y, width, height } = placeOf(element);
  const right = grip === 'upperRight' || grip === 'lowerRight';
  const lower = grip === 'lowerLeft' || grip === 'lowerRight';
  return { x: right ? x + width : x, y: lower ? y + height : y };
}

/** The element after a grip of it was pulled to this place on the page. */
export function pulled(element: TemplateElement, grip: Grip, to: Shift): TemplateElement {
  if (grip === 'whole') {
    const { x, y } = gripPlace(element, 'whole');
    return moved(element, { x: to.x - x, y: to.y - y });
  }
  if (element.kind === 'line') {
    return grip === 'end'
      ? { ...element, toX: tidy(to.x), toY: tidy(to.y) }
      : { ...element, x: tidy(to.x), y: tidy(to.y) };
  }
  if (element.kind === 'qr') {
    const size = Math.max(to.x - element.x, to.y - element.y, leastSize);
    return { ...element, size: tidy(size) };
  }
  return { ...element, ...cornerTo(placeOf(element), grip, to) };
}

/** The rectangle with one corner elsewhere and the opposite one where it was. */
function cornerTo({ x, y, width, height }: Place, grip: Grip, to: Shift): Place {
  const left = grip === 'upperLeft' || grip === 'lowerLeft';
  const upper = grip === 'upperLeft' || grip === 'upperRight';
  const across = Math.max(leastSize, left ? x + width - to.x : to.x - x);
  const down = Math.max(leastSize, upper ? y + height - to.y : to.y - y);
  return {
    x: tidy(left ? x + width - across : x),
    y: tidy(upper ? y + height - down : y),
    width: tidy(across),
    height: tidy(down),
  };
}

/** The element moved as it is. */
export function moved(element: TemplateElement, by: Shift): TemplateElement {
  const place = { x: tidy(element.x + by.x), y: tidy(element.y + by.y) };
  return element.kind === 'line'
    ? { ...element, ...place, toX: tidy(element.toX + by.x), toY: tidy(element.toY + by.y) }
    : { ...element, ...place };
}
