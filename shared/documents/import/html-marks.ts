import type { RichMark } from '#shared/model/rich-text.ts';
import { readStyle } from './html-style.ts';
import type { HtmlElement } from './html-tree.ts';

type PlainMark = Exclude<RichMark['type'], 'link'>;

const byElement: Readonly<Record<string, PlainMark>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  sub: 'subscript',
  sup: 'superscript',
};

/** The marks inside an element: those around it, changed by what it is and by its style (Google Docs has styles only). */
export function marksInside(element: HtmlElement, around: readonly RichMark[]): RichMark[] {
  const style = readStyle(element.attributes.style);
  const own = byElement[element.name];
  let marks = own ? withMark(around, own, true) : [...around];
  const weight = style.get('font-weight');
  if (weight)
    marks = withMark(marks, 'bold', weight === 'bold' || weight === 'bolder' || Number(weight) >= 600);
  const slant = style.get('font-style');
  if (slant) marks = withMark(marks, 'italic', slant === 'italic' || slant === 'oblique');
  const line = style.get('text-decoration') ?? style.get('text-decoration-line');
  // Every link is underlined: that is no emphasis of the author's.
  const inLink = element.name === 'a' || around.some(({ type }) => type === 'link');
  if (line && !inLink) marks = withMark(marks, 'underline', line.includes('underline'));
  const height = style.get('vertical-align');
  if (height === 'sub') marks = withMark(marks, 'subscript', true);
  if (height === 'super') marks = withMark(marks, 'superscript', true);
  return marks;
}

const withMark = (marks: readonly RichMark[], type: PlainMark, on: boolean): RichMark[] => {
  const others = marks.filter((mark) => mark.type !== type);
  return on ? [...others, { type }] : others;
};
