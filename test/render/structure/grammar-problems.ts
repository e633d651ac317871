import { elementsOf, type XmlNode } from '../reading/xml-tree.ts';
import { type ElementRule, ruleFor } from './word-grammar.ts';

function attributeProblems({ name, attributes }: XmlNode, rule: ElementRule, at: string): string[] {
  const problems: string[] = [];
  const known = new Map(
    Object.entries(rule.attributes ?? {}).map(([attribute, pattern]) => [
      attribute.replace(/!$/, ''),
      { pattern, required: attribute.endsWith('!') },
    ]),
  );
  for (const [attribute, { required }] of known)
    if (required && !(attribute in attributes)) problems.push(`${at}: ${name} has no ${attribute}`);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (attribute.startsWith('xmlns') || attribute === 'mc:Ignorable') continue;
    const { pattern } = known.get(attribute) ?? {};
    if (!pattern) problems.push(`${at}: ${name} may not have ${attribute}`);
    else if (!pattern.test(value))
      problems.push(`${at}: ${name} ${attribute}="${value}" is no value of its type`);
  }
  return problems;
}

function orderProblems(node: XmlNode, rule: ElementRule, at: string): string[] {
  const allowed = rule.children ?? [];
  const problems: string[] = [];
  let reached = 0;
  for (const { name } of elementsOf(node)) {
    const place = allowed.indexOf(name);
    if (place === -1) problems.push(`${at}: ${name} may not stand in ${node.name}`);
    else if (rule.anyOrder) continue;
    else if (place < reached) problems.push(`${at}: ${name} stands too late in ${node.name}`);
    reached = Math.max(reached, place);
  }
  return problems;
}

/** Properties come first and once; the section's properties last; a cell ends with a paragraph. */
function placeProblems(node: XmlNode, at: string, parent: string): string[] {
  const names = elementsOf(node).map(({ name }) => name);
  const problems: string[] = [];
  for (const properties of ['w:pPr', 'w:rPr', 'w:tcPr', 'w:trPr', 'w:tblPr'])
    if (['w:p', 'w:r', 'w:tc', 'w:tr', 'w:tbl'].includes(node.name) && names.lastIndexOf(properties) > 0)
      problems.push(`${at}: ${properties} is not first in ${node.name}`);
  if (node.name === 'w:body' && names.at(-1) !== 'w:sectPr')
    problems.push(`${at}: the body does not end with w:sectPr`);
  const isStory = ['w:tc', 'w:footnote', 'w:endnote', 'w:hdr', 'w:ftr'].includes(node.name);
  if (isStory && !parent.endsWith('notePr') && names.at(-1) !== 'w:p')
    problems.push(`${at}: ${node.name} does not end with a paragraph`);
  if (names.some((name, index) => name === 'w:tbl' && names[index + 1] === 'w:tbl'))
    problems.push(`${at}: two tables without a paragraph between them`);
  return problems;
}

/** What in a part of WordprocessingML breaks the schema's rules, in sentences. */
export function grammarProblems(node: XmlNode, part: string, parent = ''): string[] {
  const rule = ruleFor(node.name, parent);
  if (!rule) return [`${part}: ${node.name} is not known in ${parent || 'the part'}`];
  const loose = node.children.some((child) => typeof child === 'string' && child.trim() !== '');
  return [
    ...(loose && !rule.text ? [`${part}: text stands in ${node.name}`] : []),
    ...attributeProblems(node, rule, part),
    ...orderProblems(node, rule, part),
    ...placeProblems(node, part, parent),
    ...elementsOf(node).flatMap((child) => grammarProblems(child, part, node.name)),
  ];
}
