/** What takes the focus in a pane: the current section, the text, the field or button that comes first. */
const entries = [
  '[aria-current="page"]',
  '.ProseMirror',
  'input, textarea',
  '[tabindex="0"], button, a[href]',
];

function entryOf(pane: Element): HTMLElement | null {
  for (const selector of entries) {
    const found = pane.querySelector<HTMLElement>(selector);
    if (found) return found;
  }
  return null;
}

/** Moves the focus to the next (1) or previous (−1) of the panes that are on the screen: sections, text, side. */
export function focusPane(step: 1 | -1): void {
  const panes = [...document.querySelectorAll('[data-pane]')];
  const here = panes.findIndex((pane) => pane.contains(document.activeElement));
  const start = here < 0 ? (step > 0 ? -1 : 0) : here;
  const pane = panes[(start + step + panes.length) % panes.length];
  if (pane) entryOf(pane)?.focus();
}
