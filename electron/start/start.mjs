// @ts-check
// `npm start`: works in a fresh clone, with nothing installed, under Node 20 and newer.
import { runInBrowser } from './browser.mjs';
import { buildPages } from './build-pages.mjs';
import { runDesktop } from './desktop.mjs';
import { fetchElectronBinary } from './electron-binary.mjs';
import { installPackages } from './install-packages.mjs';
import { newerNode } from './newer-node.mjs';
import { hasScreen } from './open-address.mjs';
import { say, setupText } from './say.mjs';
import { startOptions } from './start-options.mjs';

process.exitCode = await start();

async function start() {
  const options = startOptions(process.argv.slice(2));
  if (!options) return stop('usage');
  const installed = await installPackages();
  if (!installed.ok) return stop('installFailed', installed.output);
  const node = await newerNode();
  if (!node) return stop('noNode');
  const built = await buildPages(node);
  if (!built.ok) return stop('buildFailed', built.output);

  if (!options.browser && (await ranDesktop(node))) return 0;
  return runInBrowser(node, options);
}

/** @param {string} node */
async function ranDesktop(node) {
  const binary = hasScreen(process.platform, process.env) ? await fetchElectronBinary(node) : null;
  if (binary && (await runDesktop(binary))) return true;
  say(setupText(binary ? 'desktopFailed' : 'noDesktop'));
  return false;
}

/**
 * @param {string} key
 * @param {string} [output]
 */
function stop(key, output = '') {
  if (output) process.stderr.write(output);
  console.error(setupText(key));
  return 1;
}
