import './pointed.css';

/** How long a page may take to appear before the way there is given up, in milliseconds. */
const patience = 3000;
const pointedFor = 1800;

const fieldSelector = 'textarea, input:not([type="hidden"]), [contenteditable="true"], button';

/** Does something with an element as soon as it is on the screen; `otherwise` where it never comes. */
export function whenShown(
  selector: string,
  act: (element: HTMLElement) => void,
  otherwise: () => void = () => undefined,
): void {
  const until = performance.now() + patience;
  const look = () => {
    const element = document.querySelector<HTMLElement>(selector);
    if (element) return act(element);
    if (performance.now() < until) requestAnimationFrame(look);
    else otherwise();
  };
  requestAnimationFrame(look);
}

/** Brings an element into view; a row or a field, which has `data-target`, is marked for a moment. */
export function point(element: HTMLElement): void {
  element.scrollIntoView({ block: 'center' });
  if (!element.hasAttribute('data-target')) return;
  element.setAttribute('data-pointed', '');
  setTimeout(() => element.removeAttribute('data-pointed'), pointedFor);
}

/** Moves the focus to an element, or to the first field in it. */
export function focusIn(element: HTMLElement): void {
  const field = element.matches(`${fieldSelector}, [tabindex]`)
    ? element
    : (element.querySelector<HTMLElement>(fieldSelector) ?? element);
  point(element);
  field.focus({ preventScroll: true });
}
