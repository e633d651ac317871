import { builtinModules } from 'node:module';
import { type Import, importsOf } from './imports.ts';
import { isTest, type SourceFile } from './source-file.ts';
import { writesOf } from './table-writes.ts';

/** A rule that was broken, as one line: the file, what it does, why that may not be. */
export type Violation = string;

const folderOf = (path: string) => path.split('/')[0] ?? '';
const featureOf = (path: string) => /^renderer\/features\/([^/]+)\//.exec(path)?.[1];
const isPackage = (bare: string | null, name: string) =>
  bare === name || bare?.startsWith(`${name}/`) === true;
const isNode = (bare: string) => bare.startsWith('node:') || builtinModules.includes(bare);

const sides = ['renderer', 'electron', 'server'];
const impure = [
  'electron',
  'react',
  'react-dom',
  '@mantine',
  '@tiptap',
  'dexie',
  'dexie-react-hooks',
  'fastify',
];

/** Each rule gives its reason where the import breaks it. Tests are free of them. */
const rules: ((path: string, imported: Import) => string | null)[] = [
  function sharedIsPure(path, { own, bare }) {
    if (folderOf(path) !== 'shared') return null;
    if (own !== null && !['shared', 'resources'].includes(folderOf(own))) return 'shared imports only shared';
    const outside = bare !== null && (isNode(bare) || impure.some((name) => isPackage(bare, name)));
    return outside ? 'shared runs everywhere: no shell, interface, storage or Node' : null;
  },
  function sidesStayApart(path, { own }) {
    const from = folderOf(path);
    if (own === null || !sides.includes(from)) return null;
    const to = folderOf(own);
    return to === 'test' || (sides.includes(to) && to !== from) ? `${from} may not import ${to}` : null;
  },
  function rendererIsAWebPage(path, { bare }) {
    if (folderOf(path) !== 'renderer' || bare === null) return null;
    return isNode(bare) || isPackage(bare, 'electron') ? 'the page has neither Node nor Electron' : null;
  },
  function shellHasNoInterface(path, { bare }) {
    if (!['electron', 'server'].includes(folderOf(path))) return null;
    const names = ['react', 'react-dom', '@mantine', '@tiptap', 'dexie'];
    return names.some((name) => isPackage(bare, name)) ? 'no interface outside the renderer' : null;
  },
  function featuresKeepTheirInsides(path, { own }) {
    const to = featureOf(own ?? '');
    const from = featureOf(path);
    if (!to || from === to || own === `renderer/features/${to}/index.ts`) return null;
    if (from) return `a feature imports another one only through features/${to}/index.ts`;
    return path.startsWith('renderer/app/')
      ? null
      : 'only features and the shell of the interface know features';
  },
  function onlyDataKnowsDexie(path, { bare }) {
    const dexie = folderOf(path) === 'renderer' && isPackage(bare, 'dexie');
    return dexie && !path.startsWith('renderer/data/') ? 'only renderer/data knows Dexie' : null;
  },
];

/** The one door: what writes a row also writes the change log. */
const isDoor = (path: string) => /^renderer\/data\/(change|migrations)\//.test(path);

export function boundaryViolations(file: SourceFile): Violation[] {
  if (isTest(file.path)) return [];
  const imports = importsOf(file).flatMap((imported) =>
    rules.flatMap((rule) => {
      const reason = rule(file.path, imported);
      return reason === null ? [] : [`${file.path} imports ${imported.own ?? imported.bare}: ${reason}`];
    }),
  );
  if (folderOf(file.path) !== 'renderer' || isDoor(file.path)) return imports;
  return [
    ...imports,
    ...writesOf(file).map((write) => `${file.path} writes a table (${write}) past renderer/data/change`),
  ];
}
