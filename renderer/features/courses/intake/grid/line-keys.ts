import type { KeyboardEvent } from 'react';
import { nextTrainee } from './next-trainee.ts';
import type { FocusCell } from './trainee-grid.tsx';
import type { TraineeLine } from './trainee-lines.ts';
import { placeOf } from './use-grid-focus.ts';

const move: Record<string, 1 | -1> = { Enter: 1, ArrowDown: 1, ArrowUp: -1 };

/**
 * Enter and the arrows lead to the same field of the next trainee, Shift+Enter to the one before. `ownArrows`: columns
 * in whose fields the arrows change the value.
 */
export const onLineKeys =
  (lines: readonly TraineeLine[], focus: FocusCell, ownArrows?: ReadonlySet<string>) =>
  (event: KeyboardEvent) => {
    const step = move[event.key];
    const place = placeOf(event.target as Element);
    if (!step || !place || event.nativeEvent.isComposing) return;
    if (event.key !== 'Enter' && ownArrows?.has(place.column)) return;
    const line = nextTrainee(lines, place.line, event.shiftKey && event.key === 'Enter' ? -1 : step);
    event.preventDefault();
    if (line !== null) focus({ ...place, line });
  };
