import type { ResolvedFormat } from '#shared/regulation/document-format.ts';
import type { ParagraphBlock, SpaceBlock } from '../document-model.ts';
import { paragraphIndents, roleFormats } from '../paragraph-format.ts';
import { fieldEnd, fieldStart, inlineXml, tabRun, textXml } from './run-xml.ts';
import { justification, styleOfContents, styleOfRole } from './style-names.ts';
import type { Writing } from './writing.ts';
import { element, elementWith, leaf, sequence, valued, type Xml } from './xml-element.ts';

/** Paragraph properties in the order of CT_PPr: the role's style, and what differs from it. */
function paragraphProperties(block: ParagraphBlock, format: ResolvedFormat, newPage: boolean): Xml {
  const { role, align } = block;
  const style = role === 'contents' ? styleOfContents(block.depth ?? 0) : styleOfRole[role];
  const indents = paragraphIndents(block, format);
  const ofStyle = paragraphIndents({ role, ...(role === 'contents' && { depth: block.depth ?? 0 }) }, format);
  const properties = [valued('w:pStyle', style)];
  if (block.keepNext && !roleFormats[role].keepNext) properties.push(leaf('w:keepNext'));
  if (newPage) properties.push(leaf('w:pageBreakBefore'));
  if (indents.left !== ofStyle.left || indents.firstLine !== ofStyle.firstLine)
    properties.push(leaf('w:ind', { 'w:left': indents.left, 'w:firstLine': indents.firstLine }));
  if (align !== undefined && align !== roleFormats[role].align)
    properties.push(valued('w:jc', justification[align]));
  return element('w:pPr', ...properties);
}

/** Made once for each combination: a long programme has few. */
function propertiesOf(block: ParagraphBlock, writing: Writing, newPage: boolean): Xml {
  const key = [block.role, block.align, block.depth, block.list?.depth, block.keepNext, newPage].join();
  const known = writing.paragraphProperties.get(key);
  if (known) return known;
  const properties = paragraphProperties(block, writing.format, newPage);
  writing.paragraphProperties.set(key, properties);
  return properties;
}

/** A contents line: everything links to the heading, and a right tab with dots stands before the page number. */
function contentsLine(block: ParagraphBlock, writing: Writing): Xml {
  const target = block.inlines.find((inline) => inline.kind === 'pageOf')?.target;
  const anchor = target === undefined ? undefined : writing.bookmarks.get(target)?.name;
  const runs = block.inlines.flatMap((inline) =>
    inline.kind === 'pageOf' ? [tabRun, inlineXml(inline, writing)] : [inlineXml(inline, writing)],
  );
  const line =
    anchor === undefined
      ? runs
      : [elementWith('w:hyperlink', { 'w:anchor': anchor, 'w:history': 1 }, ...runs)];
  return sequence([
    ...(block === writing.firstContentsLine ? [fieldStart('TOC \\o "1-2" \\h \\z \\u')] : []),
    ...line,
    ...(block === writing.lastContentsLine ? [fieldEnd] : []),
  ]);
}

function bookmarked(runs: Xml, id: string, writing: Writing): Xml {
  const bookmark = writing.bookmarks.get(id);
  if (!bookmark) return runs;
  return sequence([
    leaf('w:bookmarkStart', { 'w:id': bookmark.number, 'w:name': bookmark.name }),
    runs,
    leaf('w:bookmarkEnd', { 'w:id': bookmark.number }),
  ]);
}

function paragraphRuns(block: ParagraphBlock, writing: Writing): Xml {
  if (block.role === 'contents') return contentsLine(block, writing);
  const runs = block.inlines.map((inline) => inlineXml(inline, writing));
  if (block.list?.mark) runs.unshift(element('w:r', textXml(`${block.list.mark} `)));
  const marked = sequence(runs);
  return block.id === undefined ? marked : bookmarked(marked, block.id, writing);
}

/** One paragraph; `newPage` begins a page whatever the block says. */
export const paragraphXml = (block: ParagraphBlock, writing: Writing, newPage = false): Xml =>
  element(
    'w:p',
    propertiesOf(block, writing, newPage || block.pageBreakBefore === true),
    paragraphRuns(block, writing),
  );

const emptyLine = element('w:p', element('w:pPr', valued('w:pStyle', styleOfRole.plain)));
const emptyLineKept = element(
  'w:p',
  element('w:pPr', valued('w:pStyle', styleOfRole.plain), leaf('w:keepNext')),
);

/** Empty lines of body size. */
export const spaceXml = (space: SpaceBlock): Xml =>
  sequence(new Array<Xml>(space.lines).fill(space.keepNext ? emptyLineKept : emptyLine));
