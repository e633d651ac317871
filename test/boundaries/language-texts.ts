/** One namespace of one language: nested keys, texts at the leaves. */
export interface LanguageFile {
  language: string;
  namespace: string;
  texts: unknown;
}

const pluralForms: Record<string, string[]> = {
  kk: ['one', 'other'],
  en: ['one', 'other'],
  ru: ['one', 'few', 'many', 'other'],
};
const pluralEnding = /_(zero|one|two|few|many|other)$/;

/** Every text of a file by its key, as `letterhead.phone`. */
export function textsByKey(texts: unknown, before = ''): Map<string, unknown> {
  if (typeof texts !== 'object' || texts === null) return new Map([[before, texts]]);
  const found = new Map<string, unknown>();
  for (const [key, value] of Object.entries(texts)) {
    for (const [inner, text] of textsByKey(value, before === '' ? key : `${before}.${key}`))
      found.set(inner, text);
  }
  return found;
}

const placeholdersOf = (texts: string[]) =>
  [...new Set(texts.flatMap((text) => text.match(/\{\{\s*[\w.]+/g) ?? []))]
    .map((text) => text.replace(/[{\s]/g, ''))
    .sort();

/** The keys as code names them: a text with plural forms has one key. */
function byBaseKey(file: LanguageFile): Map<string, { forms: string[]; texts: string[] }> {
  const keys = textsByKey(file.texts);
  const bases = new Map<string, { forms: string[]; texts: string[] }>();
  for (const [key, text] of keys) {
    const form = pluralEnding.exec(key)?.[1];
    const plural = form !== undefined && keys.has(key.replace(pluralEnding, '_other'));
    const base = plural ? key.replace(pluralEnding, '') : key;
    const entry = bases.get(base) ?? { forms: [], texts: [] };
    if (plural) entry.forms.push(form);
    entry.texts.push(String(text));
    bases.set(base, entry);
  }
  return bases;
}

/** What one file has wrong by itself: empty texts, missing plural forms of its language. */
function ownFaults(file: LanguageFile): string[] {
  const name = `${file.language}/${file.namespace}`;
  const empty = [...textsByKey(file.texts)]
    .filter(([, text]) => typeof text !== 'string' || text.trim() === '')
    .map(([key]) => `${name}: ${key} has no text`);
  const needed = pluralForms[file.language] ?? [];
  const forms = [...byBaseKey(file)].flatMap(([key, { forms: present }]) =>
    present.length === 0
      ? []
      : needed.filter((form) => !present.includes(form)).map((form) => `${name}: ${key} lacks _${form}`),
  );
  return [...empty, ...forms];
}

/** Where the languages of one namespace differ: a key that one of them lacks, other placeholders. */
export function languageFaults(files: LanguageFile[], languages: readonly string[]): string[] {
  const namespaces = [...new Set(files.map(({ namespace }) => namespace))];
  return namespaces.flatMap((namespace) => {
    const present = files.filter((file) => file.namespace === namespace);
    const bases = new Map(present.map((file) => [file.language, byBaseKey(file)]));
    const keys = new Set([...bases.values()].flatMap((texts) => [...texts.keys()]));
    const absent = languages.filter((language) => !bases.has(language));
    const differing = [...keys].flatMap((key) => keyFaults(key, namespace, bases));
    return [
      ...absent.map((language) => `${language}/${namespace}: the file is missing`),
      ...differing,
      ...present.flatMap(ownFaults),
    ];
  });
}

function keyFaults(
  key: string,
  namespace: string,
  bases: Map<string, Map<string, { texts: string[] }>>,
): string[] {
  const all = [...bases.values()].flatMap((texts) => texts.get(key)?.texts ?? []);
  const expected = placeholdersOf(all).join();
  return [...bases].flatMap(([language, texts]) => {
    const entry = texts.get(key);
    if (!entry) return [`${language}/${namespace}: ${key} is missing`];
    const found = placeholdersOf(entry.texts).join();
    return found === expected
      ? []
      : [`${language}/${namespace}: ${key} names {${found}}, others {${expected}}`];
  });
}
