import { type MouseEvent as ReactMouseEvent, type PointerEvent as ReactPointerEvent, useRef } from 'react';
import { fitPlace, type GridSize, type LessonPlace, stretchTo } from './lesson-place.ts';
import type { Carriable } from './use-carried.ts';

/** Pixels that the pointer moves before it drags: less is a press. */
const slack = 5;
/** So near to the edge of the window the page moves along, and so far at once. */
const [edge, stride] = [48, 16];

interface Drag {
  what: Carriable;
  /** Where it stood, or how long it would be. */
  from: LessonPlace;
  resizes: boolean;
  /** Academic hours between the beginning of the lesson and the pointer. */
  grab: number;
  x: number;
  y: number;
  begun: boolean;
}

/** The hours of the day under a point, and which of them it is, from 1; null outside the grid. */
function hourAt(x: number, y: number, hours: number): { date: string; hour: number } | null {
  const day = document
    .elementsFromPoint(x, y)
    .map((element) => element.closest<HTMLElement>('[data-hours-of]'))
    .find((element) => element !== null);
  if (!day) return null;
  const { left, width } = day.getBoundingClientRect();
  return { date: day.dataset.hoursOf ?? '', hour: Math.floor(((x - left) / width) * hours) + 1 };
}

function scrollAtEdge(y: number): void {
  if (y < edge) window.scrollBy(0, -stride);
  else if (y > window.innerHeight - edge) window.scrollBy(0, stride);
}

interface LessonDragOptions {
  size: GridSize;
  /** What an element stands for, and its place; null where it cannot be dragged. */
  sourceOf: (element: Element) => { what: Carriable; place: LessonPlace } | null;
  pickUp: (what: Carriable, place: LessonPlace | null) => void;
  moveTo: (place: LessonPlace | null) => void;
  /** Where it was put; not called where the pointer was outside the grid. */
  put: (what: Carriable, place: LessonPlace) => void;
  /** The drag is over, whether something was put or not. */
  letGo: () => void;
}

/**
 * Lessons dragged by mouse, pen or finger: a mouse takes a lesson anywhere, a finger by its handle, so that the page can
 * still be moved; the other edge makes it longer or shorter. Spread what it gives over what holds grid and list.
 */
export function useLessonDrag(options: LessonDragOptions) {
  const newest = useRef(options);
  newest.current = options;
  const drag = useRef<Drag | null>(null);
  const dragged = useRef(false);

  const placeAt = (now: Drag, x: number, y: number): LessonPlace | null => {
    const { size } = newest.current;
    const at = hourAt(x, y, size.hours);
    if (now.resizes) return at ? stretchTo(now.from, at.hour, size) : null;
    return at && fitPlace({ ...now.from, date: at.date, hour: at.hour - now.grab }, size);
  };
  const move = (event: PointerEvent) => {
    const now = drag.current;
    if (!now) return;
    const { clientX: x, clientY: y } = event;
    const { pickUp, moveTo } = newest.current;
    if (!now.begun && Math.hypot(x - now.x, y - now.y) < slack) return;
    if (now.begun) moveTo(placeAt(now, x, y));
    else pickUp(now.what, placeAt(now, x, y));
    now.begun = true;
    dragged.current = true;
    scrollAtEdge(y);
  };
  const end = () => {
    window.removeEventListener('pointermove', move);
    window.removeEventListener('pointerup', up);
    window.removeEventListener('pointercancel', cancel);
    window.removeEventListener('keydown', onKey, true);
    const ended = drag.current;
    drag.current = null;
    if (ended?.begun) newest.current.letGo();
    // The press that ends a drag follows at once, or not at all: the next one counts again.
    setTimeout(() => {
      dragged.current = false;
    });
    return ended;
  };
  const up = ({ clientX, clientY }: PointerEvent) => {
    const now = drag.current;
    const place = now?.begun ? placeAt(now, clientX, clientY) : null;
    end();
    if (now && place) newest.current.put(now.what, place);
  };
  const cancel = () => void end();
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !drag.current?.begun) return;
    event.stopPropagation();
    end();
  };
  const onPointerDown = (event: ReactPointerEvent) => {
    dragged.current = false;
    const element = event.target as Element;
    const handle = element.closest<HTMLElement>('[data-handle]')?.dataset.handle;
    if (event.button !== 0 || (event.pointerType === 'touch' && handle === undefined)) return;
    const source = newest.current.sourceOf(element);
    if (!source) return;
    const { clientX: x, clientY: y } = event;
    const at = source.what.kind === 'placed' ? hourAt(x, y, newest.current.size.hours) : null;
    const grab = at ? Math.max(0, at.hour - source.place.hour) : 0;
    drag.current = {
      ...{ what: source.what, from: source.place, resizes: handle === 'length', grab, x, y, begun: false },
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', up);
    window.addEventListener('pointercancel', cancel);
    window.addEventListener('keydown', onKey, true);
  };
  /** The press that ends a drag opens nothing. */
  const onClickCapture = (event: ReactMouseEvent) => {
    if (!dragged.current) return;
    dragged.current = false;
    event.preventDefault();
    event.stopPropagation();
  };
  return { onPointerDown, onClickCapture };
}
