// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { runCommand } from '../../electron/start/run-command.mjs';
import { sayWhile } from '../../electron/start/say.mjs';

/** @typedef {'chromium' | 'office' | 'poppler' | 'fonts' | 'pandoc' | 'postgres'} ProgramName */

/** @param {string} command @param {string[]} args */
const printed = (command, args) => spawnSync(command, args, { encoding: 'utf8' }).stdout ?? '';

/** @param {string} command */
const answers = (command) => spawnSync(command, ['--version'], { stdio: 'ignore' }).error === undefined;

/**
 * What the tests need of the machine, with Debian's package for each. The older Liberation fonts have no Kazakh
 * letters, so the fonts are asked for by language.
 * @type {Record<ProgramName, { debian: string, isThere: () => boolean }>}
 */
const programs = {
  chromium: {
    debian: 'chromium',
    isThere: () => existsSync(process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'),
  },
  office: { debian: 'libreoffice-writer', isThere: () => answers('soffice') },
  poppler: { debian: 'poppler-utils', isThere: () => answers('pdftotext') },
  fonts: {
    debian: 'fonts-liberation2',
    isThere: () => printed('fc-list', [':lang=kk', 'family']).includes('Liberation Serif'),
  },
  pandoc: { debian: 'pandoc', isThere: () => answers('pandoc') },
  postgres: {
    debian: 'postgresql',
    isThere: () => existsSync('/usr/lib/postgresql') || answers('postgres'),
  },
};

const names = /** @type {ProgramName[]} */ (Object.keys(programs));
const missing = () => names.filter((name) => !programs[name].isThere());

/** Only there may the set-up install programs of the system without asking. */
const isDebianAsRoot = () => existsSync('/etc/debian_version') && process.getuid?.() === 0;

/**
 * Installs what is missing where it may, and gives what is missing still.
 * @returns {Promise<ProgramName[]>}
 */
export async function installPrograms() {
  const wanted = missing();
  if (wanted.length === 0) return [];
  const packages = wanted.map((name) => programs[name].debian);
  if (!isDebianAsRoot()) {
    console.log(`Missing on this machine, install them yourself: ${packages.join(', ')}`);
    return wanted;
  }
  const environment = { DEBIAN_FRONTEND: 'noninteractive' };
  const install = ['install', '-y', '--no-install-recommends', ...packages];
  await sayWhile('Reading the list of system packages…', () =>
    runCommand('apt-get', ['update'], { environment }),
  );
  const { code, output } = await sayWhile(`Installing ${packages.join(', ')}…`, () =>
    runCommand('apt-get', install, { environment }),
  );
  if (code !== 0) process.stderr.write(output);
  return missing();
}
