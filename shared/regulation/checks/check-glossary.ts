import { foldCase } from '#shared/kazakh/fold.ts';
import { mendLookAlikes } from '#shared/kazakh/look-alikes.ts';
import { indexText, occursIn } from '#shared/kazakh/term-match.ts';
import { type GlossaryTerm, sectionKeys } from '#shared/model/programme.ts';
import { error, type Finding, warning } from './finding.ts';
import { isBlank, isUntouched, type Reading } from './reading.ts';

const clause = 'O10-8';

/** O10-8, second paragraph: the glossary lists the terms that the programme uses. */
export function checkGlossary(reading: Reading): Finding[] {
  const { glossary } = reading.content;
  if (glossary.length === 0)
    return isUntouched(reading, 'glossary')
      ? []
      : [error('glossaryEmpty', { clause, place: { section: 'glossary' } })];
  return [...glossary.flatMap(checkRow), ...findRepeated(glossary), ...findUnused(reading)];
}

const placeOf = ({ id }: GlossaryTerm) => ({ section: 'glossary', target: id }) as const;

function checkRow(row: GlossaryTerm): Finding[] {
  const place = placeOf(row);
  if (isBlank(row.term)) return [error('termEmpty', { clause, place })];
  return isBlank(row.definition)
    ? [error('definitionMissing', { clause, place, params: { term: row.term } })]
    : [];
}

function findRepeated(glossary: readonly GlossaryTerm[]): Finding[] {
  const seen = new Set<string>();
  return glossary.flatMap((row) => {
    const term = foldCase(row.term);
    if (!term) return [];
    if (seen.has(term))
      return [error('termRepeated', { clause, place: placeOf(row), params: { term: row.term } })];
    seen.add(term);
    return [];
  });
}

/** A warning, since endings are recognised by rule and a rule can miss a form. */
function findUnused(reading: Reading): Finding[] {
  const index = indexText(textOutsideGlossary(reading));
  const { language } = reading.content.programme;
  return reading.content.glossary
    .filter(({ term }) => !isBlank(term) && !occursIn(index, mendLookAlikes(term).text, language))
    .map((row) => warning('termUnused', { clause, place: placeOf(row), params: { term: row.term } }));
}

function textOutsideGlossary({ content, mended }: Reading): string {
  const { programme, aims, curriculum } = content;
  const rows = [
    programme.title[programme.language],
    ...aims.map(({ text }) => text),
    ...curriculum.flatMap(({ title, form }) => [title, form]),
  ];
  const sections = sectionKeys.filter((key) => key !== 'glossary').map((key) => mended[key].text);
  return [mendLookAlikes(rows.join(betweenTexts)).text, ...sections].join(betweenTexts);
}

/** A line that no term runs across: the last word of one text and the first of the next are not neighbours. */
const betweenTexts = '\n0\n';
