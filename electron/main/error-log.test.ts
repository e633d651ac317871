import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { errorEntry, framesOf } from './error-log.ts';
import { appendBounded } from './error-log-file.ts';

const at = new Date('2026-11-22T09:00:00Z');

test('an entry names the error and its place, and nothing of the person', () => {
  const error = Object.assign(new RangeError('Айгүл Серікқызы: cannot write'), { code: 'ENOSPC' });
  error.stack = [
    'RangeError: Айгүл Серікқызы: cannot write',
    '    at writeWhole (file:///home/aigul.serik/ereje/out/main/index.js:10:20)',
    '    at async C:\\Users\\Aigul Serik\\AppData\\ereje\\out\\main\\index.js:30:4',
  ].join('\n');
  const entry = errorEntry('main', error, '0.1.0', at);
  expect(entry).toMatchObject({ kind: 'main', name: 'RangeError', code: 'ENOSPC', version: '0.1.0' });
  expect(entry.frames).toEqual(['writeWhole index.js:10:20', '? index.js:30:4']);
  expect(JSON.stringify(entry)).not.toMatch(/Айгүл|aigul|Aigul|Users|home/);
});

test('a name or code made of a person’s words is left out', () => {
  const error = Object.assign(new Error('x'), { name: 'Мария Иванова', code: 'C:\\Users\\me' });
  expect(errorEntry('main', error, '0', at)).toMatchObject({ name: '', code: '' });
  expect(errorEntry('main-promise', 'пароль', '0', at)).toMatchObject({ name: 'string', frames: [] });
});

test('a stack is cut to its first frames', () => {
  const frame = '    at a (file:///a.js:1:1)\n';
  expect(framesOf(frame.repeat(100))).toHaveLength(12);
  expect(framesOf(undefined)).toEqual([]);
});

test('the log on the disk stays bounded and keeps the newest entries', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ereje-log-'));
  const path = join(folder, 'logs', 'errors.log');
  for (let entry = 0; entry < 100; entry += 1) appendBounded(path, `entry ${entry}`, 200);
  expect(readFileSync(path, 'utf8')).toContain('entry 99\n');
  expect(statSync(path).size + statSync(`${path}.1`).size).toBeLessThanOrEqual(420);
  rmSync(folder, { recursive: true });
});

test('a log that cannot be written breaks nothing', () => {
  expect(() => appendBounded('/dev/null/errors.log', 'entry', 200)).not.toThrow();
});
