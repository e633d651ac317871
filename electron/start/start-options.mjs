// @ts-check
import { parseArgs } from 'node:util';

/** Browsers keep the data by host and port, so the port stays the same from start to start. */
const usualPort = 4710;

/**
 * The options of `npm start -- …`, or null where one is unknown or wrong.
 * @param {string[]} args
 * @returns {{ browser: boolean, open: boolean, port: number } | null}
 */
export function startOptions(args) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        browser: { type: 'boolean', default: false },
        'no-open': { type: 'boolean', default: false },
        port: { type: 'string', default: String(usualPort) },
      },
    });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 1024 || port > 65_535) return null;
    return { browser: values.browser === true, open: values['no-open'] !== true, port };
  } catch {
    return null;
  }
}
