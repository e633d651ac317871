import type { Place } from '#shared/model/programme.ts';

/** How long a page may take to appear before the way there is given up, in milliseconds. */
const patience = 3000;
const shownFor = 1800;

const targetSelector = ({ section, target }: Place) =>
  target
    ? `[data-page="${section}"] [data-target="${CSS.escape(target)}"]`
    : `[data-page="${section}"] [data-page-heading]`;

const fieldSelector = 'textarea, input:not([type="hidden"]), [contenteditable="true"], button';

function point(element: HTMLElement) {
  element.scrollIntoView({ block: 'center' });
  if (!element.hasAttribute('data-target')) return;
  element.setAttribute('data-pointed', '');
  setTimeout(() => element.removeAttribute('data-pointed'), shownFor);
}

function focus(element: HTMLElement) {
  const field = element.matches(`${fieldSelector}, [tabindex]`)
    ? element
    : (element.querySelector<HTMLElement>(fieldSelector) ?? element);
  point(element);
  field.focus({ preventScroll: true });
}

/** Does something with a place as soon as it is on the screen; with its page's heading where it never comes. */
function whenShown(place: Place, act: (element: HTMLElement) => void): void {
  const until = performance.now() + patience;
  const heading = { section: place.section };
  const look = () => {
    const element = document.querySelector<HTMLElement>(targetSelector(place));
    if (element) return act(element);
    if (performance.now() < until) requestAnimationFrame(look);
    else if (place.target) document.querySelector<HTMLElement>(targetSelector(heading))?.focus();
  };
  requestAnimationFrame(look);
}

/** Moves the focus to a place: a row, a field, or the section's heading. */
export const focusPlace = (place: Place): void => whenShown(place, focus);

/** Brings a place into view and marks it for a moment; the focus stays where it is. */
export const pointAt = (place: Place): void => whenShown(place, point);
