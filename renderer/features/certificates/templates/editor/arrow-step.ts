import type { KeyboardEvent } from 'react';
import type { Shift } from './element-place.ts';

const directions: Readonly<Record<string, Shift>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** Millimetres of an arrow key: small steps, large ones with Shift. Null for another key. */
export function arrowStep({ key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>): Shift | null {
  const direction = directions[key];
  const step = shiftKey ? 5 : 0.5;
  return direction ? { x: direction.x * step, y: direction.y * step } : null;
}
