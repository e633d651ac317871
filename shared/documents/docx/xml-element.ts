declare const printed: unique symbol;

/**
 * A piece of XML as it stands in the file, its texts escaped. Only the functions of this module make one, so that no
 * text comes into a part unescaped. Pieces that never change (the properties of a role, a field's ends) are made once
 * and shared: writing a long programme is then mostly its text.
 */
export type Xml = string & { readonly [printed]: true };
export type XmlAttributes = Readonly<Record<string, string | number>>;

const ready = (xml: string): Xml => xml as Xml;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const special = /[&<>"]/;
const allSpecial = /[&<>"]/g;
const escaped = (text: string): string =>
  special.test(text) ? text.replace(allSpecial, (character) => escapes[character] ?? '') : text;

function written(attributes: XmlAttributes): string {
  let all = '';
  for (const name in attributes) all += ` ${name}="${escaped(String(attributes[name]))}"`;
  return all;
}

const around = (name: string, attributes: string, inner: string): Xml =>
  ready(inner === '' ? `<${name}${attributes}/>` : `<${name}${attributes}>${inner}</${name}>`);

/** A text between tags; it must already be free of what XML forbids (`xmlSafeText`). */
export const text = (content: string): Xml => ready(escaped(content));

/** Pieces one after another. */
export const sequence = (pieces: readonly Xml[]): Xml => ready(pieces.join(''));

/** An element with its children. */
export const element = (name: string, ...children: Xml[]): Xml => around(name, '', children.join(''));

/** An element that has attributes only. */
export const leaf = (name: string, attributes: XmlAttributes = {}): Xml =>
  around(name, written(attributes), '');

/** An element with attributes and children. */
export const elementWith = (name: string, attributes: XmlAttributes, ...children: Xml[]): Xml =>
  around(name, written(attributes), children.join(''));

/** An element whose only content is its `w:val`. */
export const valued = (name: string, value: string | number): Xml => leaf(name, { 'w:val': value });

/** A whole part of the package. */
export const xmlPart = (root: Xml): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;

export const wordNamespace = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
} as const;
