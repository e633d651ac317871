// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './project-root.mjs';

/** Milliseconds between two signs of life of a long step where lines cannot be rewritten. */
const pulse = 15_000;

/**
 * The language of the terminal, as the system names it; English where it is neither Kazakh nor Russian.
 * @param {Record<string, string | undefined>} environment
 * @param {string} systemLocale
 * @returns {'kk' | 'ru' | 'en'}
 */
export function terminalLanguage(environment, systemLocale) {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || systemLocale;
  if (/^kk\b|^kk_/i.test(locale)) return 'kk';
  return /^ru\b|^ru_/i.test(locale) ? 'ru' : 'en';
}

/**
 * The texts of the set-up: plain files, since nothing is installed yet when they are needed.
 * @param {'kk' | 'ru' | 'en'} language
 * @returns {(key: string, params?: Record<string, string | number>) => string}
 */
export function setupTexts(language) {
  const texts = JSON.parse(
    readFileSync(join(projectRoot, 'shared/languages', language, 'setup.json'), 'utf8'),
  );
  return (key, params = {}) =>
    String(texts[key]).replace(/\{\{(\w+)\}\}/g, (_match, name) => String(params[name] ?? ''));
}

export const setupText = setupTexts(
  terminalLanguage(process.env, Intl.DateTimeFormat().resolvedOptions().locale),
);

/** @param {string} line */
export const say = (line) => console.log(line);

/**
 * One line for a step; while it takes long, a sign of life with the seconds and, where known, how far it is.
 * @template T
 * @param {string} line
 * @param {() => Promise<T>} step
 * @param {() => string} [progress]
 * @returns {Promise<T>}
 */
export async function sayWhile(line, step, progress = () => '') {
  const started = Date.now();
  const seconds = () => `${Math.round((Date.now() - started) / 1000)} s${progress()}`;
  const live = process.stdout.isTTY === true;
  say(line);
  const timer = setInterval(
    () => (live ? process.stdout.write(`\r  … ${seconds()}  `) : say(`  … ${seconds()}`)),
    live ? 1_000 : pulse,
  );
  try {
    return await step();
  } finally {
    clearInterval(timer);
    if (live && Date.now() - started > 1_000) process.stdout.write('\n');
  }
}
