import { describe, expect, it } from 'vitest';
import { textForms } from './fill-official-text.ts';
import { officialTexts } from './official-texts.ts';

type Tree = { [key: string]: string | Tree };

function flat(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : flat(value, `${path}${key}.`),
  );
}
const placeholders = (text: string): [string, string[]][] =>
  [...text.matchAll(/\{\{(.*?)\}\}/g)].map(([, inner = '']) => {
    const [name = '', forms = ''] = inner.split(', ');
    return [name, forms.split(' ').filter(Boolean)];
  });
const kk = new Map(flat(officialTexts('kk')));
const ru = new Map(flat(officialTexts('ru')));

describe('texts of official papers', () => {
  it('are the same in both languages, none of them empty', () => {
    expect([...ru.keys()]).toEqual([...kk.keys()]);
    expect([...kk, ...ru].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('name the same values in both languages', () => {
    const names = (text = '') => [...new Set(placeholders(text).map(([name]) => name))].sort();
    for (const [key, text] of kk) expect([key, names(ru.get(key))]).toEqual([key, names(text)]);
  });

  it('ask only for forms that there are', () => {
    const unknown = [...kk, ...ru].flatMap(([key, text]) =>
      placeholders(text)
        .filter(([name, forms]) => !/^\w+$/.test(name) || forms.some((form) => !textForms.includes(form)))
        .map(([name]) => `${key}: ${name}`),
    );
    expect(unknown).toEqual([]);
  });

  it('paste no ending to a value: «{{name}}ның», «{{name}}-ға»', () => {
    const pasted = [...kk, ...ru].filter(([, text]) => /\}\}(?:-(?!қосымша)|)\p{Ll}/u.test(text));
    expect(pasted).toEqual([]);
  });
});
