import { readFileSync } from 'node:fs';
import { excerpt, queryWords } from '#renderer/workers/text-search/search-words.ts';
import { type SearchedTable, searchedText } from '#renderer/workers/text-search/searched-text.ts';
import { textIndex } from '#renderer/workers/text-search/text-index.ts';
import { readProgrammeFile } from '#shared/documents/programme-file/read-programme-file.ts';
import { createSearch } from '#shared/kazakh/fold.ts';
import type { Records } from '#shared/model/records.ts';
import { median, percentile, ratio } from './figures.ts';
import { printTable } from './print-table.ts';

const programmes = 1000;
const shown = 50;

/** The texts of one programme, as the search reads them. */
async function sampleTexts(): Promise<string[]> {
  const bytes = readFileSync(new URL('../../resources/sample/programme.ereje', import.meta.url));
  const read = await readProgrammeFile(new Uint8Array(bytes));
  if (!read.ok) throw new Error(read.problem.code);
  const { programme, sections, glossary, aims, curriculum, literature } = read.value;
  const of = <Name extends SearchedTable>(table: Name, records: Records[Name][]) =>
    records.map((record) => searchedText(table, record));
  return [
    ...of('programmes', [programme]),
    ...of('sections', sections),
    ...of('glossaryTerms', glossary),
    ...of('aims', aims),
    ...of('curriculumRows', curriculum),
    ...of('literatureEntries', literature),
  ].filter((text) => text.trim() !== '');
}

/** What a person has typed after each key of some queries: from the first letter to the last. */
const keys = [
  'педагогтің кәсіби дамуы',
  'бағалау критерийлері',
  'улгилик оку жоспары',
  'тыңдаушы 417',
].flatMap((query) => Array.from(query, (_, index) => query.slice(0, index + 1)));

function timesOf(search: (query: string) => void): number[] {
  for (const key of keys.slice(-20)) search(key);
  return keys.map((key) => {
    const begun = performance.now();
    search(key);
    return performance.now() - begun;
  });
}

/** Full-text search over a thousand programmes: after each key, until the shown hits have their excerpts. */
export async function benchSearch(): Promise<void> {
  const sample = await sampleTexts();
  // Every programme says the same, which makes every list of places as long as it can be; a number tells them apart.
  const texts = Array.from({ length: programmes }, (_, number) =>
    sample.map((text, place) => (place === 0 ? `${text} Тыңдаушы ${number}` : text)),
  ).flat();
  const heap = () => {
    globalThis.gc?.();
    return process.memoryUsage().heapUsed / 2 ** 20;
  };
  const before = heap();
  const begun = performance.now();
  const index = textIndex();
  for (const [place, text] of texts.entries()) index.add(place, text);
  index.settle();
  const built = performance.now() - begun;
  const memory = heap() - before;
  const ours = timesOf((query) => {
    const words = queryWords(query);
    const { places } = index.search(
      words,
      shown,
      () => true,
      () => 0,
    );
    for (const place of places) excerpt(texts[place] ?? '', words);
  });
  // Without an index: each text is folded and read at each key, on every fiftieth text only.
  const part = texts.filter((_, place) => place % 50 === 0);
  const scan = timesOf((query) => {
    const found = createSearch(query);
    for (const text of part) found(text);
  }).map((time) => time * 50);
  const letters = texts.reduce((sum, { length }) => sum + length, 0);
  printTable(
    `Full-text search: ${programmes} programmes, ${texts.length} texts, ${(letters / 1e6).toFixed(0)} million letters, ${keys.length} keys`,
    ['way', 'median, ms', '95 %, ms', 'most, ms', 'ratio'],
    [
      ...[['index, with 50 excerpts', ours] as const, ['reading all, by a fiftieth', scan] as const].map(
        ([name, times]) => [
          name,
          median(times).toFixed(1),
          percentile(times, 0.95).toFixed(1),
          Math.max(...times).toFixed(1),
          ratio(median(times), median(ours)),
        ],
      ),
    ],
  );
  console.log(
    `Built in ${(built / 1000).toFixed(1)} s; heap ${memory.toFixed(0)} MB more (texts not counted).`,
  );
}
