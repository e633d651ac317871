import type { Place } from '#shared/model/programme.ts';

/** How long a page may take to appear before the way there is given up, in milliseconds. */
const patience = 3000;
const shownFor = 1800;

const targetSelector = ({ section, target }: Place) =>
  target
    ? `[data-page="${section}"] [data-target="${CSS.escape(target)}"]`
    : `[data-page="${section}"] [data-page-heading]`;

const fieldSelector = 'textarea, input:not([type="hidden"]), [contenteditable="true"], button';

function show(element: HTMLElement) {
  const field = element.matches(`${fieldSelector}, [tabindex]`)
    ? element
    : (element.querySelector<HTMLElement>(fieldSelector) ?? element);
  element.scrollIntoView({ block: 'center' });
  field.focus({ preventScroll: true });
  if (!element.hasAttribute('data-target')) return;
  element.setAttribute('data-pointed', '');
  setTimeout(() => element.removeAttribute('data-pointed'), shownFor);
}

/** Moves the focus to a place as soon as it is on the screen: a row, a field, or the section's heading. */
export function focusPlace(place: Place): void {
  const until = performance.now() + patience;
  const heading = { section: place.section };
  const look = () => {
    const element = document.querySelector<HTMLElement>(targetSelector(place));
    if (element) return show(element);
    if (performance.now() < until) requestAnimationFrame(look);
    else if (place.target) document.querySelector<HTMLElement>(targetSelector(heading))?.focus();
  };
  requestAnimationFrame(look);
}
