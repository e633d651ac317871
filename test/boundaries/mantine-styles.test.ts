import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const mantine = join(root, 'node_modules/@mantine/core');
const read = (path: string) => readFileSync(path, 'utf8');
const classesIn = (text: string) => new Set(text.match(/\bm_[0-9a-f]{6,8}\b/g));

const listed = [
  ...read(join(root, 'renderer/app/mantine-styles.ts')).matchAll(/core\/styles\/([\w-]+)\.layer/g),
].map(([, name = '']) => ({ name, text: read(join(mantine, `styles/${name}.layer.css`)) }));
const whole = read(join(mantine, 'styles.layer.css'));

/** Names that the program imports from Mantine, and the one that its notifications are drawn with. */
function usedComponents(): string[] {
  const sources = globSync('renderer/**/*.tsx', { cwd: root }).map((path) => read(join(root, path)));
  const imports = sources.flatMap((text) => [...text.matchAll(/import \{([^}]*)\} from '@mantine\/core'/g)]);
  const names = imports.flatMap(([, list = '']) => list.split(',').map((name) => name.trim()));
  return [...new Set([...names, 'Notification'])].filter((name) => /^[A-Z]/.test(name));
}

/** Class names in the files that a component is made of, those of other components included. */
function classesOf(component: string): Set<string> {
  const seen = new Set<string>();
  const found = new Set<string>();
  const visit = (path: string) => {
    if (seen.has(path)) return;
    seen.add(path);
    const text = read(path);
    if (path.endsWith('.module.mjs')) for (const name of classesIn(text)) found.add(name);
    for (const [, next = ''] of text.matchAll(/from "(\.[^"]+)"/g)) visit(join(dirname(path), next));
  };
  for (const path of globSync(`esm/components/${component}/${component}.mjs`, { cwd: mantine })) {
    visit(join(mantine, path));
  }
  return found;
}

test('every component of Mantine that the program uses has its styles', () => {
  const styled = new Set(listed.flatMap(({ text }) => [...classesIn(text)]));
  const known = classesIn(whole);
  const bare = usedComponents().filter((component) =>
    [...classesOf(component)].some((name) => known.has(name) && !styled.has(name)),
  );
  expect(usedComponents()).toContain('Button');
  expect(classesOf('Button').size).toBeGreaterThan(3);
  expect(bare).toEqual([]);
});

test('the styles stand in the order of Mantine, which some of them rely on', () => {
  const places = listed
    .map(({ text }) => whole.indexOf(/\.m_[0-9a-f]{6,8}/.exec(text)?.[0] ?? ''))
    .filter((place) => place > 0);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});
