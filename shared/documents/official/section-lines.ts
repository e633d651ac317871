import {
  type CurriculumRow,
  hourKinds,
  type ProgrammeContent,
  type SectionKey,
  sectionKeys,
} from '#shared/model/programme.ts';
import { plainText } from '#shared/model/rich-text.ts';
import { documentTexts } from '../programme/texts.ts';

type Content = Pick<
  ProgrammeContent,
  'programme' | 'sections' | 'glossary' | 'aims' | 'curriculum' | 'literature'
>;

function topicLine({ title, form, hours }: CurriculumRow, { programme }: Content): string {
  const { kinds } = documentTexts(programme.language).programme.curriculum;
  const parts = hourKinds
    .filter((kind) => hours[kind] > 0)
    .map((kind) => `${kinds[kind].full} – ${hours[kind]}`);
  return [title, form, ...parts].filter((part) => part.trim() !== '').join('; ');
}

/** The rows of a section, one a line. */
function rowLines(content: Content, key: SectionKey): string[] {
  const { aims } = documentTexts(content.programme.language).programme;
  switch (key) {
    case 'glossary':
      return content.glossary.map(({ term, definition }) => `${term} – ${definition}`);
    case 'aims':
      return content.aims.map(({ kind, text }) => `${aims[kind].one}: ${text}`);
    case 'structure':
      return content.curriculum.map((row) => topicLine(row, content));
    case 'literature':
      return content.literature.map(({ text, year, link }) => [text, year, link].filter(Boolean).join(', '));
    default:
      return [];
  }
}

/**
 * Every section of a programme as plain lines, its text first and then its rows, for a comparison of two versions. The
 * words between are those of the programme's own language.
 */
export function sectionLines(content: Content): Record<SectionKey, string> {
  const lines = (key: SectionKey) => {
    const body = content.sections.find((one) => one.key === key)?.body;
    return [...(body ? [plainText(body)] : []), ...rowLines(content, key)].join('\n');
  };
  return Object.fromEntries(sectionKeys.map((key) => [key, lines(key)])) as Record<SectionKey, string>;
}
