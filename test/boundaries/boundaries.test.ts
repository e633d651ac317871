import { describe, expect, test } from 'vitest';
import { boundaryViolations } from './boundary-rules.ts';
import { isCode, projectFiles } from './source-file.ts';

const folders = ['shared', 'renderer', 'electron', 'server'];
const files = projectFiles((path) => isCode(path) && folders.includes(path.split('/')[0] ?? ''));

test('dependencies point one way: every import of the project is allowed', () => {
  expect(files.length).toBeGreaterThan(100);
  expect(files.flatMap(boundaryViolations)).toEqual([]);
});

describe('a planted violation is found', () => {
  test.each([
    ['shared/model/a.ts', "import { b } from '../../renderer/data/b.ts';"],
    ['shared/model/a.ts', "import { b } from '#renderer/data/b.ts';"],
    ['shared/model/a.ts', "import type { B } from '../../electron/main/b.ts';"],
    ['shared/model/a.ts', "export { b } from '../../server/documents/b.ts';"],
    ['shared/model/a.ts', "export * from '../../test/setup/b.ts';"],
    ['shared/model/a.ts', "const b = await import('../../renderer/data/b.ts');"],
    ['shared/model/a.ts', 'const b = await import(`../../renderer/data/b.ts`);'],
    ['shared/model/a.ts', "type B = import('../../renderer/data/b.ts').B;"],
    ['shared/model/a.ts', "import fs from 'node:fs';"],
    ['shared/model/a.ts', "import fs from 'fs';"],
    ['shared/model/a.ts', "import { join } from 'path/posix';"],
    ['shared/model/a.ts', "import { app } from 'electron';"],
    ['shared/model/a.ts', "import { jsx } from 'react/jsx-runtime';"],
    ['shared/model/a.ts', "import { Button } from '@mantine/core';"],
    ['shared/model/a.ts', "import { Dexie } from 'dexie';"],
    ['shared/model/a.ts', "import fastify from 'fastify';"],
    ['renderer/app/a.tsx', "import { b } from '../../electron/main/b.ts';"],
    ['renderer/app/a.tsx', "import { b } from '../../server/static/b.ts';"],
    ['renderer/app/a.tsx', "import { b } from '../../test/setup/b.ts';"],
    ['renderer/app/a.tsx', "import { ipcRenderer } from 'electron';"],
    ['renderer/app/a.tsx', "import { readFile } from 'node:fs/promises';"],
    ['renderer/app/a.tsx', "new Worker(new URL('../../server/documents/b.ts', import.meta.url));"],
    ['renderer/app/a.ts', "const all = import.meta.glob('../../server/*.ts');"],
    ['electron/main/a.ts', "import { b } from '#renderer/app/b.ts';"],
    ['electron/main/a.ts', "const b = require('../../renderer/app/b.ts');"],
    ['electron/start/a.mjs', "import { b } from '../../server/static/b.ts';"],
    ['electron/main/a.ts', "import React from 'react';"],
    ['server/static/a.ts', "import { b } from '../../electron/main/b.ts';"],
    ['server/static/a.ts', "import { b } from '../../renderer/app/b.ts';"],
    ['renderer/features/courses/a.tsx', "import { b } from '../programmes/editor/b.tsx';"],
    ['renderer/features/courses/a.tsx', "const b = await import('#renderer/features/programmes/b.tsx');"],
    ['renderer/components/a.tsx', "import { b } from '#renderer/features/programmes/b.tsx';"],
    ['renderer/data/a.ts', "import { b } from '#renderer/features/programmes/b.tsx';"],
    ['renderer/features/courses/a.tsx', "import { Dexie } from 'dexie';"],
    ['renderer/features/courses/a.tsx', 'database.programmes.put({});'],
    ['renderer/features/courses/a.tsx', "database.programmes.where('id').equals('1').modify({});"],
    ['renderer/features/courses/a.tsx', "database.table('programmes').bulkDelete([]);"],
    ['renderer/data/programmes.ts', "db.programmes.update('1', {});"],
  ])('%s: %s', (path, text) => {
    expect(boundaryViolations({ path, text })).toHaveLength(1);
  });
});

describe('what the rules allow is not taken for a violation', () => {
  test.each([
    ['shared/model/a.ts', "import { b } from './b.ts'; import * as z from 'zod';"],
    ['shared/regulation/a.ts', "import o10 from '#resources/regulations/o10.json' with { type: 'json' };"],
    ['shared/model/a.test.ts', "import { readFileSync } from 'node:fs';"],
    ['renderer/app/a.tsx', "const B = lazy(() => import('#renderer/features/programmes/list/b.tsx'));"],
    ['renderer/features/programmes/list/a.tsx', "import { b } from '../editor/b.tsx';"],
    ['renderer/features/courses/a.tsx', "import { b } from '#renderer/features/programmes/index.ts';"],
    ['renderer/data/change/change.ts', 'db.changes.add({});'],
    ['renderer/data/database.ts', "import { Dexie } from 'dexie';"],
    ['renderer/app/a.ts', 'listeners.add(listener); waiting.delete(key); "import(`electron`)";'],
    ['electron/main/a.ts', "import { join } from 'node:path'; import { b } from '#shared/bridge.ts';"],
    ['server/static/a.ts', "import { createServer } from 'node:http';"],
  ])('%s: %s', (path, text) => {
    expect(boundaryViolations({ path, text })).toEqual([]);
  });
});
