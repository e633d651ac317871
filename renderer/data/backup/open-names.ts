import { toFileName } from '#shared/bridge-arguments.ts';

/** Gives each name once: a second one gets a number. File systems do not tell capital letters from small ones. */
export function uniqueNames(): (folder: string, name: string, extension: string) => string {
  const taken = new Set<string>();
  return (folder, name, extension) => {
    const ending = extension === '' ? '' : `.${extension}`;
    for (let number = 1; ; number += 1) {
      const path = `${folder}${name}${number === 1 ? '' : ` (${number})`}${ending}`;
      const key = path.toLocaleLowerCase('kk');
      if (taken.has(key)) continue;
      taken.add(key);
      return path;
    }
  };
}

/** Any text as a name without an extension. */
export const plainName = (text: string, fallback: string): string =>
  toFileName(text, 'x', fallback).slice(0, -2);

/** A file's name and its extension, both as every system takes them; the extension may be empty. */
export function splitName(name: string): { stem: string; extension: string } {
  const dot = name.lastIndexOf('.');
  const extension = name.slice(dot + 1);
  return dot > 0 && /^[A-Za-z0-9]{1,16}$/.test(extension)
    ? { stem: plainName(name.slice(0, dot), 'file'), extension }
    : { stem: plainName(name, 'file'), extension: '' };
}
