import type { SourceFile } from './source-file.ts';
import { child, nameOf, nodesOf, type SyntaxNode } from './syntax.ts';

const writing = new Set([
  'add',
  'bulkAdd',
  'bulkDelete',
  'bulkPut',
  'bulkUpdate',
  'clear',
  'delete',
  'modify',
  'put',
  'update',
  'upsert',
]);
const databases = new Set(['database', 'db']);

/** The calls in a file that write a table of the database, as `database.programmes.put`. */
export function writesOf(file: SourceFile): string[] {
  return nodesOf(file).flatMap((node) => {
    const callee = node.type === 'CallExpression' ? child(node, 'callee') : null;
    const method = nameOf(child(callee, 'property'));
    if (!callee || !method || !writing.has(method)) return [];
    const chain = chainOf(child(callee, 'object'));
    return databases.has(chain[0] ?? '') && chain.length > 1 ? [[...chain, method].join('.')] : [];
  });
}

/** The names along `database.programmes.where(…).equals(…)`, calls left out. */
function chainOf(node: SyntaxNode | null): string[] {
  if (node?.type === 'CallExpression') return chainOf(child(node, 'callee'));
  if (node?.type === 'MemberExpression') {
    return [...chainOf(child(node, 'object')), nameOf(child(node, 'property')) ?? '?'];
  }
  const name = nameOf(node);
  return name === null ? [] : [name];
}
