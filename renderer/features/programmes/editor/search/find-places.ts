import type { FindIn } from '#renderer/components/rich-text/search-highlight.ts';
import { documentLanguages } from '#shared/model/organisation.ts';
import { type Place, type ProgrammeContent, sectionKeys } from '#shared/model/programme.ts';
import { richLines } from './rich-lines.ts';

/** Where the words were found: the place, what kind of text it is, and the words with their surroundings. */
export interface SearchHit {
  /** Its number among all hits, as a text. */
  id: string;
  place: Place;
  /** Names the kind of text in `editor:search.parts`. */
  part: string;
  before: string;
  match: string;
  after: string;
  /** The number of this hit among those in the section's rich text, from 0; absent elsewhere. */
  inText?: number;
}

/** Characters of context on each side. */
const context = 40;

interface Source {
  place: Place;
  part: string;
  text: string;
  rich?: boolean;
}

function* detailsOf({ programme }: ProgrammeContent): Generator<Source> {
  for (const language of documentLanguages) {
    yield { place: { section: 'details', target: 'title' }, part: 'title', text: programme.title[language] };
  }
  for (const language of documentLanguages) {
    yield {
      place: { section: 'details', target: 'audience' },
      part: 'audience',
      text: programme.audience[language],
    };
  }
  yield { place: { section: 'details', target: 'authors' }, part: 'authors', text: programme.authors };
}

function* rowsOf(content: ProgrammeContent, section: (typeof sectionKeys)[number]): Generator<Source> {
  const at = (target: string): Place => ({ section, target });
  if (section === 'glossary')
    for (const { id, term, definition } of content.glossary) {
      yield { place: at(id), part: 'term', text: term };
      yield { place: at(id), part: 'definition', text: definition };
    }
  if (section === 'aims')
    for (const { id, kind, text } of content.aims) yield { place: at(id), part: kind, text };
  if (section === 'structure')
    for (const { id, kind, title, form } of content.curriculum) {
      yield { place: at(id), part: kind, text: title };
      yield { place: at(id), part: 'form', text: form };
    }
  if (section === 'literature')
    for (const { id, text, link } of content.literature) {
      yield { place: at(id), part: 'entry', text };
      yield { place: at(id), part: 'link', text: link };
    }
}

/** Every text of the programme in the order of the screen. */
function* sourcesOf(content: ProgrammeContent): Generator<Source> {
  yield* detailsOf(content);
  for (const section of sectionKeys) {
    yield* rowsOf(content, section);
    const body = content.sections.find(({ key }) => key === section)?.body;
    for (const { text, footnotes } of richLines(body?.content ?? [])) {
      yield { place: { section }, part: 'text', text, rich: true };
      for (const footnote of footnotes)
        yield { place: { section }, part: 'footnote', text: footnote, rich: true };
    }
  }
}

/** Finds the words in all of a programme: details, tables and texts of the ten sections. */
export function findPlaces(content: ProgrammeContent, find: FindIn): SearchHit[] {
  const hits: SearchHit[] = [];
  const counts = new Map<string, number>();
  for (const { place, part, text, rich } of sourcesOf(content)) {
    for (const { from, to } of find(text)) {
      const count = counts.get(place.section) ?? 0;
      if (rich) counts.set(place.section, count + 1);
      hits.push({
        id: String(hits.length),
        place,
        part,
        before: text.slice(Math.max(0, from - context), from).replaceAll('\uFFFC', ' '),
        match: text.slice(from, to),
        after: text.slice(to, to + context).replaceAll('\uFFFC', ' '),
        ...(rich && { inText: count }),
      });
    }
  }
  return hits;
}
