import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InterfaceLanguage } from '#shared/model/interface-language.ts';

const root = join(import.meta.dirname, '../../../shared/languages');

type Tree = { [key: string]: string | Tree };

/** Gives the texts of one language as the interface shows them: `say('programmes:export.docx')`. */
export function textsOf(language: InterfaceLanguage) {
  const folder = join(root, language);
  const namespaces: Record<string, Tree> = {};
  for (const file of readdirSync(folder)) {
    const name = file.replace(/\..*$/, '');
    const texts: Tree = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    namespaces[name] = { ...namespaces[name], ...texts };
  }
  return (key: string, params: Record<string, string | number> = {}): string => {
    const [namespace = '', path = ''] = key.split(':');
    let found: Tree | string | undefined = namespaces[namespace];
    for (const part of path.split('.')) found = typeof found === 'object' ? found[part] : undefined;
    if (typeof found !== 'string') throw new Error(`No text ${key} in ${language}`);
    return found.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(params[name] ?? ''));
  };
}

export type Say = ReturnType<typeof textsOf>;
