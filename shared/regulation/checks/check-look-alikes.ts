import { type LookAlikeChange, mendLookAlikes } from '#shared/kazakh/look-alikes.ts';
import { type Place, sectionKeys } from '#shared/model/programme.ts';
import { type Finding, warning } from './finding.ts';
import type { Reading } from './reading.ts';

const shownWords = 3;

/**
 * Latin letters inside Kazakh and Russian words: nobody sees them on paper, but search, sorting and Word's spelling
 * checker stumble over them. No clause speaks of them.
 */
export function checkLookAlikes(reading: Reading): Finding[] {
  const sections = sectionKeys.map((key): Placed => [{ section: key }, reading.mended[key].changes]);
  const rows = rowTexts(reading).map(([place, text]): Placed => [place, mendLookAlikes(text).changes]);
  return [...sections, ...rows].flatMap(([place, changes]) => {
    if (changes.length === 0) return [];
    const words = [...new Set(changes.map(({ word }) => word))];
    const params = { count: words.length, words: words.slice(0, shownWords).join(', ') };
    return [warning('lookAlikeLetters', { clause: null, place, params })];
  });
}

type Placed = [Place, LookAlikeChange[]];

function rowTexts({ content }: Reading): [Place, string][] {
  const { programme, glossary, aims, curriculum, literature } = content;
  return [
    [{ section: 'details', target: 'title' }, programme.title[programme.language]],
    ...glossary.map(({ id, term, definition }): [Place, string] => [
      { section: 'glossary', target: id },
      `${term}\n${definition}`,
    ]),
    ...aims.map(({ id, text }): [Place, string] => [{ section: 'aims', target: id }, text]),
    ...curriculum.map(({ id, title, form }): [Place, string] => [
      { section: 'structure', target: id },
      `${title}\n${form}`,
    ]),
    ...literature.map(({ id, text }): [Place, string] => [{ section: 'literature', target: id }, text]),
  ];
}
