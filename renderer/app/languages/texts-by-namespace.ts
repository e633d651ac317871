export type Texts = Record<string, Record<string, unknown>>;

/** Texts by namespace, which is the file's name: `…/kk/app.json` is `app`. */
export const textsByNamespace = (files: Texts): Texts =>
  Object.fromEntries(Object.entries(files).map(([path, keys]) => [path.replace(/^.*\/|\.json$/g, ''), keys]));
