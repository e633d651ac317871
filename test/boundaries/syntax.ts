import { parseAst } from 'vite';
import type { SourceFile } from './source-file.ts';

/** A node of the syntax tree (ESTree with TypeScript and JSX). */
export interface SyntaxNode {
  type: string;
  [key: string]: unknown;
}

const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** Every node of a file, parents before children. Throws where the file cannot be read. */
export function nodesOf({ path, text }: SourceFile): SyntaxNode[] {
  const lang = path.endsWith('.tsx') ? 'tsx' : path.endsWith('.ts') ? 'ts' : 'js';
  const found: SyntaxNode[] = [];
  const visit = (value: unknown) => {
    if (Array.isArray(value)) return value.forEach(visit);
    if (!isNode(value)) return;
    found.push(value);
    Object.values(value).forEach(visit);
  };
  visit(parseAst(text, { lang }, path));
  return found;
}

/** The child under `key`, if it is a node. */
export function child(node: SyntaxNode | null, key: string): SyntaxNode | null {
  const value = node?.[key];
  return isNode(value) ? value : null;
}

/** The text of a string literal, or of a template without holes. */
export function textOf(node: SyntaxNode | null): string | null {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  const parts = templateParts(node);
  return parts?.length === 1 ? (parts[0] ?? null) : null;
}

/** The fixed parts of a template string, between its holes. */
export function templateParts(node: SyntaxNode | null): string[] | null {
  if (node?.type !== 'TemplateLiteral' || !Array.isArray(node.quasis)) return null;
  return node.quasis.map((part) => String((part as { value: { cooked: string } }).value.cooked));
}

/** The name of a plain identifier, else null. */
export const nameOf = (node: SyntaxNode | null): string | null =>
  node?.type === 'Identifier' && typeof node.name === 'string' ? node.name : null;

export function argumentsOf(node: SyntaxNode): SyntaxNode[] {
  return Array.isArray(node.arguments) ? node.arguments.filter(isNode) : [];
}
