import type { DocumentLanguage } from '#shared/model/organisation.ts';
import { type SectionKey, sectionKeys } from '#shared/model/programme.ts';
import { plainText, type RichBlock } from '#shared/model/rich-text.ts';
import { cleanLine } from './clean-inlines.ts';
import type { ImportedProgramme } from './imported-programme.ts';
import type { IntakeTally } from './intake-tally.ts';
import type { DocxBlock } from './read-body.ts';
import type { DocumentText } from './read-document.ts';
import { hoursIn, readTitlePage, splitTitlePage } from './read-title-page.ts';
import { restoreCitations } from './restore-citations.ts';
import { type FoundSection, splitSections } from './split-sections.ts';
import { takeAims } from './take-aims.ts';
import { takeCurriculum } from './take-curriculum.ts';
import { takeGlossary } from './take-glossary.ts';
import { takeLiterature } from './take-literature.ts';
import { takeOutcomeLinks } from './take-outcome-links.ts';
import { toRichBlocks } from './to-rich-blocks.ts';
import { withoutContents } from './without-contents.ts';

/** Makes a programme of a document's pieces: finds the sections, takes rows out of them, leaves the rest as text. */
export function assembleProgramme(
  { blocks, coreTitle, headLines }: DocumentText,
  tally: IntakeTally,
): ImportedProgramme {
  const shown = withoutContents(blocks, tally);
  const { before, sections } = splitSections(shown);
  const { lines, rest } = splitTitlePage(before);
  const page = readTitlePage(lines, cleanLine(coreTitle, tally), headLines);
  // Without a single section there is no telling what the first page is: all of it is text.
  const leading = sections.length > 0 ? rest : before;
  const taken = takeRows(new Map(sections.map((section) => [section.key, section])), tally);
  const content = sectionKeys.flatMap((key) => contentOf(key, taken, leading, tally));
  const titlePage = sections.length > 0 ? page.lines : [];
  tally.count('titlePageLeftOut', titlePage.length);
  return {
    title: page.title,
    language: languageOf(sections, shown),
    hours: page.hours ?? hoursIn(textOf(taken.blocks.get('learningProcess')?.blocks ?? [])),
    year: page.year,
    audience: page.audience,
    studyForm: page.studyForm,
    authors: page.authors,
    sections: content.map((section) => ({
      ...section,
      content: restoreCitations(section.content, taken.entries),
    })),
    glossary: taken.terms,
    aims: taken.aims,
    curriculum: taken.curriculum,
    literature: taken.entries.map(({ entry }) => entry),
    titlePage,
    report: {
      found: sections.map(({ key }) => key),
      missing: sectionKeys.filter((key) => !taken.blocks.has(key)),
      notes: [],
    },
  };
}

type Sections = ReadonlyMap<SectionKey, FoundSection>;

/** Takes glossary, aims, curriculum and literature out of their sections; `blocks` are the sections without them. */
function takeRows(sections: Sections, tally: IntakeTally) {
  const of = (key: SectionKey): DocxBlock[] => sections.get(key)?.blocks ?? [];
  const glossary = takeGlossary(of('glossary'));
  const aims = takeAims(of('aims'));
  const curriculum = takeCurriculum(of('structure'), tally);
  const links = takeOutcomeLinks(curriculum.rest, aims.aims, curriculum.rows);
  const literature = takeLiterature(of('literature'));
  const rests: Partial<Record<SectionKey, DocxBlock[]>> = {
    glossary: glossary.rest,
    aims: aims.rest,
    structure: links.rest,
    literature: literature.rest,
  };
  const blocks = new Map(
    [...sections].map(([key, section]) => [key, { ...section, blocks: rests[key] ?? section.blocks }]),
  );
  return {
    blocks,
    terms: glossary.terms,
    aims: links.aims,
    curriculum: links.curriculum,
    entries: literature.entries,
  };
}

function contentOf(
  key: SectionKey,
  taken: { blocks: Sections },
  leading: readonly DocxBlock[],
  tally: IntakeTally,
): { key: SectionKey; content: RichBlock[] }[] {
  const section = taken.blocks.get(key);
  const own = section ? toRichBlocks(section.blocks, section.headingLevel) : [];
  const moved = key === 'generalProvisions' ? toRichBlocks(leading, 1) : [];
  tally.count('movedToGeneralProvisions', moved.length);
  return own.length + moved.length > 0 ? [{ key, content: [...moved, ...own] }] : [];
}

/** By the headings of the sections; without them, by the letters that only Kazakh has. */
function languageOf(sections: readonly FoundSection[], blocks: readonly DocxBlock[]): DocumentLanguage {
  const kk = sections.filter(({ language }) => language === 'kk').length;
  const ru = sections.filter(({ language }) => language === 'ru').length;
  if (kk !== ru) return kk > ru ? 'kk' : 'ru';
  const text = textOf(blocks);
  return (text.match(/[әғқңөұүі]/giu)?.length ?? 0) * 100 >= text.length ? 'kk' : 'ru';
}

const textOf = (blocks: readonly DocxBlock[]): string =>
  blocks.map((block) => (block.kind === 'paragraph' ? block.text : plainText(block.block))).join('\n');
