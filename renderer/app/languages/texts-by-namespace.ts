export type Texts = Record<string, Record<string, unknown>>;

/**
 * Texts by namespace, which is the file's name up to its first dot: `…/kk/app.json` is `app`, and
 * `…/kk/problems.courses.json` adds to `problems` what the first screen has no need of.
 */
export function textsByNamespace(files: Texts): Texts {
  const texts: Texts = {};
  for (const [path, keys] of Object.entries(files)) {
    const name = path.replace(/^.*\//, '').replace(/\..*$/, '');
    texts[name] = { ...texts[name], ...keys };
  }
  return texts;
}
