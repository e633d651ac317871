import { type ProgrammeContent, type SectionKey, sectionKeys } from '#shared/model/programme.ts';
import type { Block, PageDocument } from '../document-model.ts';
import { aimLists } from './aims.ts';
import { printable } from './blocks.ts';
import { followTableNumbers } from './captions.ts';
import { beginComposition, type Composition } from './composition.ts';
import { contentsBlocks } from './contents.ts';
import { curriculumTable } from './curriculum-table.ts';
import { glossaryTable } from './glossary-table.ts';
import { sectionHeading, withoutDoubleSpaces } from './headings.ts';
import { literatureLists } from './literature.ts';
import { outcomesTable } from './outcomes-table.ts';
import { richBlocks } from './rich-blocks.ts';
import { inLanguage } from './texts.ts';
import { titlePage, titlePageFoot } from './title-page.ts';

/** What the program prints of its tables, before and after the author's text of the section. */
const beforeText: Partial<Record<SectionKey, (composition: Composition) => Block[]>> = { aims: aimLists };
const afterText: Partial<Record<SectionKey, (composition: Composition) => Block[]>> = {
  glossary: glossaryTable,
  structure: (composition) => [...curriculumTable(composition), ...outcomesTable(composition)],
  literature: literatureLists,
};

function sectionBlocks(composition: Composition, key: SectionKey): Block[] {
  const section = composition.content.sections.find((candidate) => candidate.key === key);
  return [
    ...sectionHeading(composition, key),
    ...(beforeText[key]?.(composition) ?? []),
    ...richBlocks(section?.body.content ?? [], composition),
    ...(afterText[key]?.(composition) ?? []),
  ];
}

/**
 * A programme as a document: title page, contents, exactly the ten sections of O10-7 in their order, in the language
 * of the programme. Texts may hold anything that a person can paste. The time of creation is the programme's last
 * change unless another instant (ISO 8601) is given: the same content always makes the same document.
 */
export function programmeDocument(
  content: ProgrammeContent,
  createdAt: string = content.programme.changedAt,
): PageDocument {
  const composition = beginComposition(content);
  const { language, texts } = composition;
  const sections = sectionKeys.flatMap((key) => sectionBlocks(composition, key));
  const blocks = withoutDoubleSpaces(followTableNumbers(sections, composition));
  return {
    language,
    title: printable(inLanguage(content.programme.title, language) || texts.programme.kind),
    author: printable(inLanguage(content.organisation.name, language)),
    createdAt,
    titlePage: titlePage(composition),
    titlePageFoot: titlePageFoot(composition),
    blocks: [...contentsBlocks(composition, blocks), ...blocks],
  };
}
