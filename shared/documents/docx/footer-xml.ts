import type { PageDocument } from '../document-model.ts';
import { fieldEnd, fieldStart, textXml } from './run-xml.ts';
import { element, elementWith, sequence, valued, wordNamespace, type Xml, xmlPart } from './xml-element.ts';

const footerLine = (runs: Xml): Xml => element('w:p', element('w:pPr', valued('w:pStyle', 'Footer')), runs);
const footer = (...lines: Xml[]): string => xmlPart(elementWith('w:ftr', wordNamespace, ...lines));

/** The footer of every page but the title page: its number. */
export const pageNumberFooter = footer(footerLine(sequence([fieldStart('PAGE'), fieldEnd])));

/** The title page has no page number; its footer holds what stands at the foot of the page. */
export function titlePageFooter({ titlePageFoot = [] }: PageDocument): string {
  const lines = titlePageFoot.map((block) =>
    block.inlines.map((inline) => (inline.kind === 'text' ? inline.text : '')).join(''),
  );
  const printed = lines.length > 0 ? lines : [''];
  return footer(...printed.map((line) => footerLine(element('w:r', textXml(line)))));
}
