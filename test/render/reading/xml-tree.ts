import { SaxesParser } from 'saxes';

/** An element as it stands in the file; names keep their prefix («w:p»). */
export interface XmlNode {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: (XmlNode | string)[];
}

/** The root element of a part. Throws with the place where the part is not well-formed XML. */
export function parseXml(text: string, part: string): XmlNode {
  const top: XmlNode = { name: '', attributes: {}, children: [] };
  const open = [top];
  const parser = new SaxesParser({ xmlns: true, fileName: part });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Error(`${part}: a document type declaration`);
  });
  parser.on('opentag', (tag) => {
    const attributes = Object.fromEntries(
      Object.values(tag.attributes).map(({ name, value }) => [name, value]),
    );
    const node: XmlNode = { name: tag.name, attributes, children: [] };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('text', (value) => open.at(-1)?.children.push(value));
  parser.on('cdata', (value) => open.at(-1)?.children.push(value));
  parser.on('closetag', () => open.pop());
  parser.write(text).close();
  const root = elementsOf(top)[0];
  if (!root) throw new Error(`${part}: no root element`);
  return root;
}

export const elementsOf = (node: XmlNode): XmlNode[] =>
  node.children.filter((child): child is XmlNode => typeof child !== 'string');

export const childOf = (node: XmlNode | undefined, name: string): XmlNode | undefined =>
  node && elementsOf(node).find((child) => child.name === name);

export const childrenOf = (node: XmlNode | undefined, name: string): XmlNode[] =>
  node ? elementsOf(node).filter((child) => child.name === name) : [];

/** Every element of the name below the node, in document order. */
export function descendantsOf(node: XmlNode, name: string): XmlNode[] {
  return elementsOf(node).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...descendantsOf(child, name),
  ]);
}

/** Text of `w:t` elements below the node; tabs and breaks as spaces. */
export function shownText(node: XmlNode): string {
  if (node.name === 'w:t') return node.children.filter((child) => typeof child === 'string').join('');
  if (node.name === 'w:tab' || node.name === 'w:br') return ' ';
  return elementsOf(node).map(shownText).join('');
}
