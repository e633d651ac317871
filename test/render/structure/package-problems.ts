import { posix } from 'node:path';
import { type DocxParts, partRoot } from '../reading/read-package.ts';
import { childrenOf, elementsOf } from '../reading/xml-tree.ts';

interface Relationship {
  id: string;
  target: string;
  external: boolean;
  type: string;
}

const sourceOf = (path: string): string => path.replace('_rels/', '').replace(/\.rels$/, '');

export function relationshipsOf(parts: DocxParts, part: string): Relationship[] {
  const path = posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);
  if (!parts.has(path)) return [];
  return childrenOf(partRoot(parts, path), 'Relationship').map(({ attributes }) => ({
    id: attributes.Id ?? '',
    target: attributes.Target ?? '',
    type: attributes.Type ?? '',
    external: attributes.TargetMode === 'External',
  }));
}

const twice = (values: readonly string[]): string[] => [
  ...new Set(values.filter((value, index) => values.indexOf(value) !== index)),
];

function relationshipProblems(parts: DocxParts, path: string): string[] {
  const source = sourceOf(path);
  const relationships = relationshipsOf(parts, source);
  const problems = twice(relationships.map(({ id }) => id)).map((id) => `${path}: the id ${id} twice`);
  for (const { id, target, external, type } of relationships) {
    if (!/^[A-Za-z_][\w.-]*$/.test(id)) problems.push(`${path}: "${id}" is no id`);
    if (external) {
      if (!type.endsWith('/hyperlink')) problems.push(`${path}: ${id} is external and no hyperlink`);
      if (!/^(https?:\/\/|mailto:)[\x21-\x7e]+$/.test(target) || !URL.canParse(target))
        problems.push(`${path}: ${id} leads to ${target}`);
    } else if (!parts.has(posix.join(posix.dirname(source), target)))
      problems.push(`${path}: ${id} points at ${target}, which is not there`);
  }
  return problems;
}

function contentTypeProblems(parts: DocxParts): string[] {
  const types = elementsOf(partRoot(parts, '[Content_Types].xml'));
  const extensions = new Set(types.map(({ attributes }) => attributes.Extension?.toLowerCase()));
  const overrides = types.flatMap(({ name, attributes }) =>
    name === 'Override' ? [attributes.PartName?.slice(1) ?? ''] : [],
  );
  const untyped = [...parts.keys()].filter(
    (path) =>
      path !== '[Content_Types].xml' &&
      !overrides.includes(path) &&
      (!extensions.has(path.slice(path.lastIndexOf('.') + 1)) || /^word\/[^/]+\.xml$/.test(path)),
  );
  return [
    ...untyped.map((path) => `${path} has no content type`),
    ...overrides
      .filter((path) => !parts.has(path))
      .map((path) => `A content type for ${path}, which is not there`),
    ...twice(overrides).map((path) => `Two content types for ${path}`),
  ];
}

/** What is wrong with the package itself: relationships and content types. */
export const packageProblems = (parts: DocxParts): string[] => [
  ...contentTypeProblems(parts),
  ...[...parts.keys()]
    .filter((path) => path.endsWith('.rels'))
    .flatMap((path) => relationshipProblems(parts, path)),
];
