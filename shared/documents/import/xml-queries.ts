import type { XmlElement } from './parse-xml.ts';

/** The children of an element that are elements. */
export const childElements = (element: XmlElement | undefined): XmlElement[] =>
  (element?.children ?? []).filter((child) => typeof child === 'object');

/** The first child of that name. */
export const childNamed = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  childElements(element).find((child) => child.name === name);

export const childrenNamed = (element: XmlElement | undefined, name: string): XmlElement[] =>
  childElements(element).filter((child) => child.name === name);

/** The `w:val` of a child such as `w:pStyle`; undefined where the child or the value is missing. */
export const childValue = (element: XmlElement | undefined, name: string): string | undefined =>
  childNamed(element, name)?.attributes['w:val'];

/** A whole number from an attribute; undefined where it is none. */
export function wholeNumber(value: string | undefined): number | undefined {
  return value !== undefined && /^-?\d{1,9}$/u.test(value) ? Number(value) : undefined;
}

/** An on/off property such as `w:b`: on where the child is there and does not say off. */
export function isOn(element: XmlElement | undefined, name: string): boolean | undefined {
  const child = childNamed(element, name);
  return child && !['0', 'false', 'off', 'none'].includes(child.attributes['w:val'] ?? '1');
}

/** Every element of these names at any depth, outermost first; does not look inside a match. */
export function descendants(element: XmlElement, names: readonly string[]): XmlElement[] {
  return childElements(element).flatMap((child) =>
    names.includes(child.name) ? [child] : descendants(child, names),
  );
}

/** The text of an element and of everything in it. */
export const textOf = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
