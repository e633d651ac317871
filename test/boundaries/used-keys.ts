import type { SourceFile } from './source-file.ts';
import { argumentsOf, child, nameOf, nodesOf, type SyntaxNode, templateParts, textOf } from './syntax.ts';

/** A key that code asks for. `parts`: the fixed parts of the key, with anything between them. */
export interface UsedKey {
  namespaces: string[];
  parts: string[];
}

/** Texts that the code asks for by `t('…')`, `<Trans i18nKey="…">`, `failure('…')` and `setupText('…')`. */
export function usedKeys(file: SourceFile): UsedKey[] {
  const nodes = nodesOf(file);
  const declared = [...new Set(nodes.flatMap(declaredNamespaces))];
  return nodes.flatMap((node) => {
    if (node.type === 'JSXAttribute' && child(node, 'name')?.name === 'i18nKey') {
      return keysIn(attributeValue(node), declared);
    }
    if (node.type !== 'CallExpression') return [];
    const [first] = argumentsOf(node);
    switch (calledName(node)) {
      case 't':
        return keysIn(first ?? null, declared);
      case 'failure':
        return keysIn(first ?? null, ['problems']);
      case 'setupText':
        return keysIn(first ?? null, ['setup']);
      default:
        return [];
    }
  });
}

/** `t(…)` and `i18next.t(…)` alike. */
function calledName(call: SyntaxNode): string | null {
  const callee = child(call, 'callee');
  return (
    nameOf(callee) ??
    (nameOf(child(callee, 'object')) === 'i18next' ? nameOf(child(callee, 'property')) : null)
  );
}

function attributeValue(node: SyntaxNode): SyntaxNode | null {
  const value = child(node, 'value');
  return value?.type === 'JSXExpressionContainer' ? child(value, 'expression') : value;
}

/** `useTranslation('editor')`, `useTranslation(['editor', 'app'])` */
function declaredNamespaces(node: SyntaxNode): string[] {
  if (node.type !== 'CallExpression' || nameOf(child(node, 'callee')) !== 'useTranslation') return [];
  const [first] = argumentsOf(node);
  const listed = first?.type === 'ArrayExpression' ? (first.elements as SyntaxNode[]) : first ? [first] : [];
  return listed.flatMap((name) => textOf(name) ?? []);
}

/** The keys that an expression can give: a text, a template, either side of a choice. Of a variable nothing is known. */
function keysIn(node: SyntaxNode | null, declared: string[]): UsedKey[] {
  if (node?.type === 'ConditionalExpression') {
    return [...keysIn(child(node, 'consequent'), declared), ...keysIn(child(node, 'alternate'), declared)];
  }
  const text = textOf(node);
  const parts = text === null ? templateParts(node) : [text];
  if (!parts?.some((part) => part !== '')) return [];
  const named = /^([\w]+):(.*)$/s.exec(parts[0] ?? '');
  if (!named) return [{ namespaces: declared, parts }];
  return [{ namespaces: [named[1] ?? ''], parts: [named[2] ?? '', ...parts.slice(1)] }];
}

/** Whether `key` consists of the fixed parts, in order, with something in each hole between them. */
function fits(key: string, [first = '', ...others]: string[]): boolean {
  if (!key.startsWith(first)) return false;
  if (others.length === 0) return key === first || key === `${first}_other`;
  let place = first.length;
  for (const part of others) {
    place = key.indexOf(part, place + 1);
    if (place < 0) return false;
    place += part.length;
  }
  return others.at(-1) === '' || place === key.length;
}

/** Whether the key, or one that fits its fixed parts, is among the texts of its namespaces (of all, if it has none). */
export function isKnown(
  { namespaces, parts }: UsedKey,
  texts: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  const searched = namespaces.length === 0 ? [...texts.keys()] : namespaces;
  return searched.some((namespace) => [...(texts.get(namespace) ?? [])].some((key) => fits(key, parts)));
}
