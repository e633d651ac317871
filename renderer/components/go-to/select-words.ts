import { focusIn, point, whenShown } from './when-shown.ts';

/** How long the words may take to come once their place is on the screen: a long text loads last. */
const patience = 1500;

type Field = HTMLInputElement | HTMLTextAreaElement;
type Holder = { field: Field; text: string } | { node: Text; text: string };

/** Everything in a place that holds words, in the order of the screen: what is typed into, and texts. */
function holdersIn(place: HTMLElement): Holder[] {
  const holders: Holder[] = [];
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof HTMLTextAreaElement || (node instanceof HTMLInputElement && node.type === 'text')) {
      holders.push({ field: node, text: node.value });
    } else if (node instanceof Text && !(node.parentElement instanceof HTMLTextAreaElement)) {
      holders.push({ node, text: node.data });
    }
  }
  return holders;
}

/** The holder with the most of the words, the first one among equals; undefined where none has any. */
function bestHolder(place: HTMLElement, words: readonly string[]): Holder | undefined {
  const countIn = ({ text }: Holder) => words.filter((word) => text.includes(word)).length;
  let best: { holder: Holder; count: number } | undefined;
  for (const holder of holdersIn(place)) {
    const count = countIn(holder);
    if (count > (best?.count ?? 0)) best = { holder, count };
  }
  return best?.holder;
}

/** Where the first of the words stands, as offsets in UTF-16 units. */
function firstOf(words: readonly string[], text: string): { from: number; to: number } {
  const places = words.map((word) => ({ from: text.indexOf(word), to: text.indexOf(word) + word.length }));
  return places.filter(({ from }) => from >= 0).reduce((one, other) => (other.from < one.from ? other : one));
}

/** Selects the words, which marks them, and leaves the keyboard there. */
function select(place: HTMLElement, holder: Holder, words: readonly string[]): void {
  const { from, to } = firstOf(words, holder.text);
  if ('field' in holder) {
    holder.field.focus({ preventScroll: true });
    holder.field.setSelectionRange(from, to);
    point(place);
    holder.field.scrollIntoView({ block: 'center' });
    return;
  }
  const { parentElement } = holder.node;
  const editable = parentElement?.closest<HTMLElement>('[contenteditable="true"]');
  if (editable) editable.focus({ preventScroll: true });
  else focusIn(place);
  getSelection()?.setBaseAndExtent(holder.node, from, holder.node, to);
  point(place);
  parentElement?.scrollIntoView({ block: 'center' });
}

/**
 * Leads to words on a screen that is being opened: the place that holds them comes into view, and they are selected
 * there. Where the words are in a part that is closed, the place has the focus; where it never comes, nothing happens.
 * @param selector the place: a row, a card, a long text
 * @param words as they are written there
 */
export function selectWords(selector: string, words: readonly string[]): void {
  whenShown(selector, () => {
    const until = performance.now() + patience;
    const look = () => {
      // Asked for anew each time: what is drawn again is another element.
      const place = document.querySelector<HTMLElement>(selector);
      const holder = place && bestHolder(place, words);
      if (place && holder) select(place, holder, words);
      else if (performance.now() < until) requestAnimationFrame(look);
      else if (place) focusIn(place);
    };
    look();
  });
}
