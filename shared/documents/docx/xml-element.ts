import { FileChild, type IContext, type IXmlableObject } from 'docx';

/**
 * An element of WordprocessingML in the shape that `docx` prints. Elements that never change (the properties of a
 * role, a field's ends) are made once and shared: building and printing a long programme is then mostly its text.
 */
export type XmlElement = IXmlableObject;
export type XmlAttributes = Readonly<Record<string, string | number>>;

/** An element with its children; text children must already be free of what XML forbids (`xmlSafeText`). */
export const element = (name: string, ...children: (XmlElement | string)[]): XmlElement => ({
  [name]: children,
});

/** An element that has attributes only. */
export const leaf = (name: string, attributes: XmlAttributes = {}): XmlElement => ({
  [name]: { _attr: attributes },
});

/** An element with attributes and children. */
export const elementWith = (
  name: string,
  attributes: XmlAttributes,
  ...children: (XmlElement | string)[]
): XmlElement => ({ [name]: [{ _attr: attributes }, ...children] });

/** An element whose only content is its `w:val`. */
export const valued = (name: string, value: string | number): XmlElement => leaf(name, { 'w:val': value });

/** A target outside the file that a part points at by id. */
export interface ExternalLink {
  id: string;
  target: string;
}

const hyperlinkType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

/** Ready elements as the content of a part of the `docx` library, with the links that they point at. */
export class ReadyContent extends FileChild {
  readonly #ready: XmlElement;
  readonly #links: readonly ExternalLink[];

  constructor(ready: XmlElement, links: readonly ExternalLink[] = []) {
    super('w:p');
    this.#ready = ready;
    this.#links = links;
  }

  override prepForXml(context: IContext): XmlElement {
    for (const { id, target } of this.#links)
      context.viewWrapper.Relationships.addRelationship(id, hyperlinkType, target, 'External');
    return this.#ready;
  }
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => escapes[character] ?? '');

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function printed(node: XmlElement): string {
  const [name = '', content] = Object.entries(node)[0] ?? [];
  const parts: (XmlElement | string)[] = Array.isArray(content) ? content : [content];
  let attributes = '';
  let inner = '';
  for (const part of parts) {
    if (typeof part === 'string') inner += escapeXml(part);
    else if ('_attr' in part)
      for (const [key, value] of Object.entries(part._attr))
        attributes += ` ${key}="${escapeXml(String(value))}"`;
    else inner += printed(part);
  }
  return inner ? `<${name}${attributes}>${inner}</${name}>` : `<${name}${attributes}/>`;
}

/** A whole part as text, for the parts that the library would fill with settings of its own. */
export const printPart = (root: XmlElement): string => declaration + printed(root);

export const wordNamespace = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
} as const;
