import type { XmlElement } from './parse-xml.ts';
import { childElements, childNamed, childrenNamed, childValue, isOn, wholeNumber } from './xml-queries.ts';

/** What a style says that an import needs, its ancestors included. */
export interface DocxStyle {
  name: string;
  /** 1 to 9 for headings; null otherwise. */
  headingLevel: number | null;
  bold: boolean;
  italic: boolean;
  hidden: boolean;
  align: string | undefined;
  /** Twips from the margin. */
  indent: number;
  numbering: { id: string; level: number } | null;
}

export const plainStyle: DocxStyle = {
  name: '',
  headingLevel: null,
  bold: false,
  italic: false,
  hidden: false,
  align: undefined,
  indent: 0,
  numbering: null,
};

const deepestAncestor = 20;

/** Styles by their id, inheritance resolved; the default paragraph style under ''. */
export function readStyles(root: XmlElement | null): ReadonlyMap<string, DocxStyle> {
  const elements = new Map(childrenNamed(root ?? undefined, 'w:style').map((el) => [styleId(el), el]));
  const styles = new Map<string, DocxStyle>();
  for (const [id, element] of elements) {
    const style = resolve(element, elements, 0);
    styles.set(id, style);
    if (element.attributes['w:default'] === '1' && element.attributes['w:type'] === 'paragraph') {
      styles.set('', style);
    }
  }
  return styles;
}

const styleId = (element: XmlElement): string => element.attributes['w:styleId'] ?? '';

function resolve(element: XmlElement, all: ReadonlyMap<string, XmlElement>, depth: number): DocxStyle {
  const parent = all.get(childValue(element, 'w:basedOn') ?? '');
  const inherited = parent && depth < deepestAncestor ? resolve(parent, all, depth + 1) : plainStyle;
  const name = childValue(element, 'w:name') ?? '';
  const paragraph = childNamed(element, 'w:pPr');
  const run = childNamed(element, 'w:rPr');
  return {
    name,
    headingLevel: headingLevel(name, paragraph, inherited.headingLevel),
    bold: isOn(run, 'w:b') ?? inherited.bold,
    italic: isOn(run, 'w:i') ?? inherited.italic,
    hidden: isOn(run, 'w:vanish') ?? inherited.hidden,
    align: childValue(paragraph, 'w:jc') ?? inherited.align,
    indent: wholeNumber(childNamed(paragraph, 'w:ind')?.attributes['w:left']) ?? inherited.indent,
    numbering: numberingOf(paragraph) ?? inherited.numbering,
  };
}

/** Level 9 of an outline means body text: the contents' own heading is based on a heading, yet is none. */
function headingLevel(
  name: string,
  paragraph: XmlElement | undefined,
  inherited: number | null,
): number | null {
  const outline = outlineLevel(paragraph);
  if (outline !== undefined) return outline;
  const named = /^(?:heading|заголовок|тақырып)\s*([1-9])$/iu.exec(name)?.[1];
  return named ? Number(named) : inherited;
}

/** The heading level that properties ask for: 1 to 9, null for body text, undefined where they do not say. */
export function outlineLevel(properties: XmlElement | undefined): number | null | undefined {
  const outline = wholeNumber(childValue(properties, 'w:outlineLvl'));
  if (outline === undefined || outline < 0) return undefined;
  return outline < 9 ? outline + 1 : null;
}

/** The numbering that paragraph properties name; null where they name none or switch it off with 0. */
export function numberingOf(properties: XmlElement | undefined): DocxStyle['numbering'] {
  const numbering = childNamed(properties, 'w:numPr');
  const id = childValue(numbering, 'w:numId');
  if (!id || childElements(numbering).length === 0) return null;
  return { id, level: Math.max(0, wholeNumber(childValue(numbering, 'w:ilvl')) ?? 0) };
}
