import type { DocxContext } from './docx-context.ts';
import type { XmlElement } from './parse-xml.ts';
import { descendants } from './xml-queries.ts';

/**
 * A drawing, picture or object: the text of its boxes is kept for after the paragraph, what cannot come in is counted.
 */
export function readDrawing(element: XmlElement, context: DocxContext): void {
  const boxes = descendants(element, ['mc:AlternateContent', 'w:txbxContent']).flatMap(boxesOf);
  for (const box of boxes) context.textBoxes.push(box);
  if (boxes.length > 0) return;
  if (element.name === 'w:object') context.tally.count('objectsDropped');
  else if (descendants(element, ['pic:pic', 'a:blip', 'v:imagedata']).length > 0) {
    context.tally.count('imagesDropped');
  } else context.tally.count('drawingsDropped');
}

/** Both branches of alternate content hold the same box: only the first that has one counts. */
function boxesOf(element: XmlElement): XmlElement[] {
  if (element.name === 'w:txbxContent') return [element];
  for (const branch of ['mc:Choice', 'mc:Fallback']) {
    const boxes = descendants(element, [branch]).flatMap((one) => descendants(one, ['w:txbxContent']));
    if (boxes.length > 0) return boxes;
  }
  return [];
}
