import { posix } from 'node:path';
import type { SourceFile } from './source-file.ts';
import { argumentsOf, child, nameOf, nodesOf, type SyntaxNode, textOf } from './syntax.ts';

/** What a file imports: a path of the project (relative to its root), or the name of a package. */
export interface Import {
  own: string | null;
  bare: string | null;
}

/** Everything that a file loads: static, re-exported, dynamic and type imports, workers, globs. */
export function importsOf(file: SourceFile): Import[] {
  return nodesOf(file)
    .map((node) => loadedBy(node))
    .filter((specifier) => specifier !== null)
    .map((specifier) => resolveImport(file.path, specifier));
}

function loadedBy(node: SyntaxNode): string | null {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
      return textOf(child(node, 'source') ?? child(node, 'argument'));
    case 'NewExpression':
      // new Worker(new URL('./worker.ts', import.meta.url))
      return nameOf(child(node, 'callee')) === 'URL' && isOwnAddress(argumentsOf(node)[1])
        ? textOf(argumentsOf(node)[0] ?? null)
        : null;
    case 'CallExpression':
      return isLoader(child(node, 'callee')) ? textOf(argumentsOf(node)[0] ?? null) : null;
    default:
      return null;
  }
}

/** `import.meta.url` */
const isOwnAddress = (node: SyntaxNode | undefined) =>
  node?.type === 'MemberExpression' && child(node, 'object')?.type === 'MetaProperty';

/** `require(…)`, `import.meta.glob(…)` */
function isLoader(callee: SyntaxNode | null): boolean {
  if (nameOf(callee) === 'require') return true;
  return child(callee, 'object')?.type === 'MetaProperty' && nameOf(child(callee, 'property')) === 'glob';
}

function resolveImport(from: string, specifier: string): Import {
  const plain = specifier.replace(/\?.*$/, '');
  if (plain.startsWith('#')) return { own: plain.slice(1), bare: null };
  if (plain.startsWith('.')) return { own: posix.join(posix.dirname(from), plain), bare: null };
  return { own: null, bare: plain };
}
