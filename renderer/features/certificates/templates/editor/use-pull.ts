import { type PointerEvent, useState } from 'react';
import type { TemplateElement } from '#shared/model/certificates/certificate-template.ts';
import { type Grip, gripPlace, onGrid, pulled } from './element-place.ts';

interface Pull {
  id: string;
  grip: Grip;
  from: { x: number; y: number };
  /** The element as it is under the mouse. */
  now: TemplateElement;
}

interface PullOptions {
  /** CSS pixels of a millimetre. */
  scale: number;
  /** Millimetres between the lines that places keep to. */
  step: number;
  /** False where nothing may be changed. */
  allowed: boolean;
  onPulled: (element: TemplateElement) => void;
}

/** Pulling an element or a grip of it with the mouse: it is shown where it is, and stored once, when it is let go. */
export function usePull({ scale, step, allowed, onPulled }: PullOptions) {
  const [pull, setPull] = useState<Pull | null>(null);
  const begin = (event: PointerEvent, element: TemplateElement, grip: Grip) => {
    if (!allowed || event.button !== 0) return;
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    setPull({ id: element.id, grip, from: { x: event.clientX, y: event.clientY }, now: element });
  };
  const go = (event: PointerEvent, element: TemplateElement) => {
    if (pull?.id !== element.id) return;
    const start = gripPlace(element, pull.grip);
    const to = {
      x: onGrid(start.x + (event.clientX - pull.from.x) / scale, step),
      y: onGrid(start.y + (event.clientY - pull.from.y) / scale, step),
    };
    // Less than half a step is a click that chooses, which puts nothing on the grid.
    const still = Math.hypot(event.clientX - pull.from.x, event.clientY - pull.from.y) < 3;
    setPull({ ...pull, now: still ? element : pulled(element, pull.grip, to) });
  };
  const end = (element: TemplateElement) => {
    if (pull?.id !== element.id) return;
    setPull(null);
    if (pull.now !== element) onPulled(pull.now);
  };
  const stop = () => setPull(null);
  return {
    /** The element as it is shown. */
    shown: (element: TemplateElement) => (pull?.id === element.id ? pull.now : element),
    grip: (element: TemplateElement, grip: Grip) => ({
      onPointerDown: (event: PointerEvent) => begin(event, element, grip),
      onPointerMove: (event: PointerEvent) => go(event, element),
      onPointerUp: () => end(element),
      onPointerCancel: stop,
    }),
  };
}
