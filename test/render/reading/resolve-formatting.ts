import { type DocxParts, partRoot } from './read-package.ts';
import { childOf, childrenOf, elementsOf, type XmlNode } from './xml-tree.ts';

/** Properties that apply, by element and attribute: `spacing.line` is «240». An element without `w:val` is «on». */
export type Properties = Readonly<Record<string, string>>;

function flat(properties: XmlNode | undefined): Properties {
  const found: Record<string, string> = {};
  for (const element of properties ? elementsOf(properties) : []) {
    const name = element.name.replace(/^w:/, '');
    const attributes = Object.entries(element.attributes);
    if (attributes.length === 0) found[name] = 'on';
    for (const [attribute, value] of attributes) {
      const local = attribute.replace(/^w:/, '');
      found[local === 'val' ? name : `${name}.${local}`] = value;
    }
  }
  return found;
}

/** Reads what Word would apply: document defaults, then the chain of styles, then what stands at the place itself. */
export interface FormattingReader {
  paragraph(paragraph: XmlNode): Properties;
  run(paragraph: XmlNode, run: XmlNode): Properties;
  /** The name of the paragraph's style, such as «heading 1». */
  styleName(paragraph: XmlNode): string;
}

export function readFormatting(parts: DocxParts): FormattingReader {
  const styles = partRoot(parts, 'word/styles.xml');
  const byId = new Map(childrenOf(styles, 'w:style').map((style) => [style.attributes['w:styleId'], style]));
  const defaults = childOf(styles, 'w:docDefaults');
  const runDefaults = flat(childOf(childOf(defaults, 'w:rPrDefault'), 'w:rPr'));
  const paragraphDefaults = flat(childOf(childOf(defaults, 'w:pPrDefault'), 'w:pPr'));
  const defaultStyle = [...byId.values()].find(
    ({ attributes }) => attributes['w:type'] === 'paragraph' && attributes['w:default'] === '1',
  );

  function chain(id: string | undefined, kind: 'w:pPr' | 'w:rPr'): Properties {
    const style = id === undefined ? undefined : byId.get(id);
    if (!style) return {};
    const base = childOf(style, 'w:basedOn')?.attributes['w:val'];
    return { ...chain(base, kind), ...flat(childOf(style, kind)) };
  }
  const styleOf = (paragraph: XmlNode): string | undefined =>
    childOf(childOf(paragraph, 'w:pPr'), 'w:pStyle')?.attributes['w:val'] ??
    defaultStyle?.attributes['w:styleId'];

  return {
    paragraph: (paragraph) => ({
      ...paragraphDefaults,
      ...chain(styleOf(paragraph), 'w:pPr'),
      ...flat(childOf(paragraph, 'w:pPr')),
    }),
    run(paragraph, run) {
      const direct = childOf(run, 'w:rPr');
      return {
        ...runDefaults,
        ...chain(styleOf(paragraph), 'w:rPr'),
        ...chain(childOf(direct, 'w:rStyle')?.attributes['w:val'], 'w:rPr'),
        ...flat(direct),
      };
    },
    styleName: (paragraph) =>
      childOf(byId.get(styleOf(paragraph)) ?? { name: '', attributes: {}, children: [] }, 'w:name')
        ?.attributes['w:val'] ?? '',
  };
}
