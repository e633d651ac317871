import { type DocxParts, partRoot, storyPaths } from '../reading/read-package.ts';
import { childOf, childrenOf, descendantsOf, elementsOf, type XmlNode } from '../reading/xml-tree.ts';
import { relationshipsOf } from './package-problems.ts';

const twice = (values: readonly string[]): string[] => [
  ...new Set(values.filter((value, index) => values.indexOf(value) !== index)),
];
const attributesOf = (root: XmlNode, element: string, attribute: string): string[] =>
  descendantsOf(root, element).map((node) => node.attributes[attribute] ?? '');

function styleProblems(parts: DocxParts): string[] {
  const styles = childrenOf(partRoot(parts, 'word/styles.xml'), 'w:style');
  const typeOf = new Map(styles.map(({ attributes }) => [attributes['w:styleId'], attributes['w:type']]));
  const problems = twice(styles.map(({ attributes }) => attributes['w:styleId'] ?? '')).map(
    (id) => `The style ${id} twice`,
  );
  const namesTwice = twice(
    styles.map((style) => childOf(style, 'w:name')?.attributes['w:val']?.toLowerCase() ?? ''),
  );
  problems.push(...namesTwice.map((name) => `Two styles named ${name}`));
  for (const style of styles)
    for (const reference of ['w:basedOn', 'w:next', 'w:link']) {
      const id = childOf(style, reference)?.attributes['w:val'];
      if (id !== undefined && !typeOf.has(id))
        problems.push(`${reference} names the style ${id}, which is not there`);
    }
  for (const path of storyPaths(parts))
    for (const [element, type] of [
      ['w:pStyle', 'paragraph'],
      ['w:rStyle', 'character'],
      ['w:tblStyle', 'table'],
    ] as const)
      for (const id of new Set(attributesOf(partRoot(parts, path), element, 'w:val')))
        if (typeOf.get(id) !== type) problems.push(`${path}: ${element} ${id} is no ${type} style`);
  return problems;
}

function bookmarkProblems(parts: DocxParts): string[] {
  const root = partRoot(parts, 'word/document.xml');
  const ids = attributesOf(root, 'w:bookmarkStart', 'w:id');
  const ends = attributesOf(root, 'w:bookmarkEnd', 'w:id');
  const names = attributesOf(root, 'w:bookmarkStart', 'w:name');
  const anchors = attributesOf(root, 'w:hyperlink', 'w:anchor').filter((anchor) => anchor !== '');
  const references = descendantsOf(root, 'w:instrText').flatMap(
    (node) => /PAGEREF (\S+)/.exec(node.children.join(''))?.[1] ?? [],
  );
  return [
    ...twice(ids).map((id) => `The bookmark id ${id} twice`),
    ...twice(names.map((name) => name.toLowerCase())).map((name) => `The bookmark ${name} twice`),
    ...ids.filter((id) => !ends.includes(id)).map((id) => `The bookmark ${id} has no end`),
    ...ends.filter((id) => !ids.includes(id)).map((id) => `The bookmark end ${id} has no start`),
    ...[...anchors, ...references]
      .filter((name) => !names.includes(name))
      .map((name) => `No bookmark ${name}`),
  ];
}

function footnoteProblems(parts: DocxParts): string[] {
  const notes = attributesOf(partRoot(parts, 'word/footnotes.xml'), 'w:footnote', 'w:id');
  const references = attributesOf(partRoot(parts, 'word/document.xml'), 'w:footnoteReference', 'w:id');
  return [
    ...twice(notes).map((id) => `The footnote ${id} twice`),
    ...references.filter((id) => !notes.includes(id)).map((id) => `No footnote ${id}`),
    ...notes
      .filter((id) => Number(id) > 0 && !references.includes(id))
      .map((id) => `Nothing refers to footnote ${id}`),
  ];
}

/** Complex fields open and close like brackets. */
function fieldProblems(root: XmlNode, part: string): string[] {
  const open: ('begin' | 'separate')[] = [];
  for (const mark of descendantsOf(root, 'w:fldChar')) {
    const type = mark.attributes['w:fldCharType'];
    if (type === 'begin') open.push('begin');
    else if (type === 'separate' && open.at(-1) === 'begin') open[open.length - 1] = 'separate';
    else if (type !== 'end' || open.pop() === undefined)
      return [`${part}: a field's ${type} without its beginning`];
  }
  return open.length > 0 ? [`${part}: a field without its end`] : [];
}

function storyProblems(parts: DocxParts, path: string): string[] {
  const root = partRoot(parts, path);
  const known = new Set(relationshipsOf(parts, path).map(({ id }) => id));
  const used = ['w:hyperlink', 'w:headerReference', 'w:footerReference']
    .flatMap((element) => attributesOf(root, element, 'r:id'))
    .filter((id) => id !== '');
  const unspaced = descendantsOf(root, 'w:t').filter(
    ({ attributes, children }) => attributes['xml:space'] !== 'preserve' && /^\s|\s$/.test(children.join('')),
  );
  return [
    ...used.filter((id) => !known.has(id)).map((id) => `${path}: no relationship ${id}`),
    ...(unspaced.length > 0 ? [`${path}: spaces at the edge of a text are lost`] : []),
    ...fieldProblems(root, path),
  ];
}

function numberingProblems(parts: DocxParts): string[] {
  const numbering = partRoot(parts, 'word/numbering.xml');
  const known = new Set(elementsOf(numbering).map(({ attributes }) => attributes['w:numId']));
  return storyPaths(parts).flatMap((path) =>
    attributesOf(partRoot(parts, path), 'w:numId', 'w:val')
      .filter((id) => id !== '0' && !known.has(id))
      .map((id) => `${path}: no numbering ${id}`),
  );
}

/** Names that point at nothing, and ids that stand twice. */
export const referenceProblems = (parts: DocxParts): string[] => [
  ...styleProblems(parts),
  ...bookmarkProblems(parts),
  ...footnoteProblems(parts),
  ...numberingProblems(parts),
  ...storyPaths(parts).flatMap((path) => storyProblems(parts, path)),
];
