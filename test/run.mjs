// @ts-check
// `npm test`: works in a fresh clone. Installs what is missing, runs every part even where one fails, and ends
// with a table and one line of counts. `npm test -- unit e2e` runs only the parts that are named.
import { installPackages } from '../electron/start/install-packages.mjs';
import { newerNode } from '../electron/start/newer-node.mjs';
import { parts } from './setup/parts.mjs';
import { closingLine } from './setup/read-report.mjs';
import { runPart } from './setup/run-part.mjs';
import { installPrograms } from './setup/system-programs.mjs';

/** @typedef {import('./setup/read-report.mjs').Counts} Counts */
/** @typedef {{ name: string, seconds: number, counts: Counts, note: string }} Result */

const failed = { passed: 0, failed: 1, skipped: 0 };
const results = await run(process.argv.slice(2));
showTable(results);
console.log(closingLine(results.map(({ counts }) => counts)));
process.exitCode = results.some(({ counts }) => counts.failed > 0) ? 1 : 0;

/** @param {string[]} named @returns {Promise<Result[]>} */
async function run(named) {
  const unknown = named.filter((name) => !parts.some((part) => part.name === name));
  if (unknown.length > 0) return [ended('options', `no such part: ${unknown.join(', ')}`)];
  const installed = await installPackages();
  if (!installed.ok) {
    process.stderr.write(installed.output);
    return [ended('set-up', 'the packages could not be installed')];
  }
  const node = await newerNode();
  if (!node) return [ended('set-up', 'Node.js 24 could not be had')];
  return runParts(
    node,
    parts.filter(({ name }) => named.length === 0 || named.includes(name)),
  );
}

/** @param {string} node @param {import('./setup/parts.mjs').Part[]} chosen @returns {Promise<Result[]>} */
async function runParts(node, chosen) {
  const missing = chosen.some(({ needs, wants }) => needs ?? wants) ? await installPrograms() : [];
  /** @type {Result[]} */
  const done = [];
  for (const part of chosen) {
    console.log(`\n── ${part.name} ${'─'.repeat(60 - part.name.length)}`);
    const lacking = part.needs?.filter((program) => missing.includes(program)) ?? [];
    const earlier = done.find(({ name }) => name === part.after);
    if (lacking.length > 0) done.push(ended(part.name, `missing on this machine: ${lacking.join(', ')}`));
    else if (earlier && earlier.counts.failed > 0) done.push(ended(part.name, `${part.after} failed`));
    else done.push(await timed(part, node));
  }
  return done;
}

/** @param {import('./setup/parts.mjs').Part} part @param {string} node @returns {Promise<Result>} */
async function timed(part, node) {
  const started = Date.now();
  const counts = await runPart(part, node);
  return { name: part.name, seconds: (Date.now() - started) / 1000, counts, note: '' };
}

/** A part that could not run is a failed part. @param {string} name @param {string} note @returns {Result} */
function ended(name, note) {
  console.log(note);
  return { name, seconds: 0, counts: failed, note };
}

/** @param {Result[]} rows */
function showTable(rows) {
  console.log(
    `\n${'part'.padEnd(12)}${'passed'.padStart(8)}${'failed'.padStart(8)}${'skipped'.padStart(9)}${'s'.padStart(8)}`,
  );
  for (const { name, counts, seconds, note } of rows) {
    const numbers =
      `${counts.passed}`.padStart(8) + `${counts.failed}`.padStart(8) + `${counts.skipped}`.padStart(9);
    console.log(`${name.padEnd(12)}${numbers}${seconds.toFixed(1).padStart(8)}  ${note}`.trimEnd());
  }
  console.log();
}
