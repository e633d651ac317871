import { focusIn, point, whenShown } from '#renderer/components/go-to/when-shown.ts';
import type { Place } from '#shared/model/programme.ts';

const targetSelector = ({ section, target }: Place) =>
  target
    ? `[data-page="${section}"] [data-target="${CSS.escape(target)}"]`
    : `[data-page="${section}"] [data-page-heading]`;

/** Does something with a place once it is on the screen; its page's heading has the focus where it never comes. */
function atPlace(place: Place, act: (element: HTMLElement) => void): void {
  const heading = targetSelector({ section: place.section });
  whenShown(targetSelector(place), act, () => {
    if (place.target) document.querySelector<HTMLElement>(heading)?.focus();
  });
}

/** Moves the focus to a place: a row, a field, or the section's heading. */
export const focusPlace = (place: Place): void => atPlace(place, focusIn);

/** Brings a place into view and marks it for a moment; the focus stays where it is. */
export const pointAt = (place: Place): void => atPlace(place, point);
