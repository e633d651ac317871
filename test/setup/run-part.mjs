// @ts-check
import { rmSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { projectRoot } from '../../electron/start/project-root.mjs';
import { runCommand } from '../../electron/start/run-command.mjs';
import { countsOf, readReport } from './read-report.mjs';

/** @typedef {import('./parts.mjs').Part} Part */
/** @typedef {import('./read-report.mjs').Counts} Counts */

/** The arguments that make a runner write its counts beside what it shows. @type {Record<string, (path: string) => string[]>} */
const reporting = {
  vitest: (path) => ['--reporter=default', '--reporter=json', `--outputFile.json=${path}`],
  playwright: () => ['--reporter=list,json'],
};

/** Windows calls it `Path`, and two of them would be one too many. */
const pathName = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';

/**
 * Runs one part and counts it; `node`: the one that runs the tools, first on the path of what they start.
 * @param {Part} part
 * @param {string} node
 * @returns {Promise<Counts>}
 */
export async function runPart({ tool, args, name, report }, node) {
  const path = join(projectRoot, 'test-results', `${name}.json`);
  rmSync(path, { force: true });
  const environment = {
    [pathName]: [dirname(node), join(projectRoot, 'node_modules/.bin'), process.env.PATH ?? ''].join(
      delimiter,
    ),
    PLAYWRIGHT_JSON_OUTPUT_NAME: path,
  };
  const all = [
    join(projectRoot, 'node_modules', tool),
    ...args,
    ...(report ? (reporting[report]?.(path) ?? []) : []),
  ];
  const { code } = await runCommand(node, all, { environment, show: true });
  if (report) return countsOf(readReport(path), code);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}
