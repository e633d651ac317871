import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { mutations } from './mutations.ts';

/** So many histories may pass before a fault shows itself. */
const histories = '60';

/** Runs histories on an engine with that fault, and gives what the run said. */
function runWith(mutation: string, often = ''): Promise<{ code: number | null; output: string }> {
  const config = 'test/simulation/sync/mutations/vitest.config.ts';
  const child = spawn(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', '--config', config], {
    env: { ...process.env, MUTATION: mutation, SYNC_OFTEN: often, SYNC_HISTORIES: histories, SYNC_SEED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text) => {
      output += text;
    });
  }
  return new Promise((resolve) => child.on('exit', (code) => resolve({ code, output })));
}

test('each fault stands exactly once in the file that it is put into', () => {
  for (const { name, file, from, to } of mutations) {
    expect(readFileSync(file, 'utf8').split(from).length, name).toBe(2);
    expect(to, name).not.toBe(from);
  }
});

test('without a fault the same histories pass', async () => {
  const { code, output } = await runWith('none');
  expect(output).not.toContain('A history went wrong');
  expect(code).toBe(0);
}, 300_000);

test.each(mutations.map(({ name, often }) => [name, often] as const))(
  'the simulation notices: %s',
  async (name, often) => {
    const { code, output } = await runWith(name, often);
    expect(output, output.slice(-2000)).toContain('A history went wrong');
    expect(code).toBe(1);
  },
  300_000,
);
