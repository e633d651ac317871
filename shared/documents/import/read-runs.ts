import type { RichInline, RichMark } from '#shared/model/rich-text.ts';
import { safeLink } from '#shared/model/safe-link.ts';
import type { DocxContext } from './docx-context.ts';
import { type DocxStyle, plainStyle } from './docx-styles.ts';
import type { XmlElement } from './parse-xml.ts';
import { readDrawing } from './read-drawing.ts';
import { symbolText } from './symbol-text.ts';
import { childElements, childNamed, childValue, isOn, textOf } from './xml-queries.ts';

/** What a line's readers collect: its pieces, and whether a page begins inside it. */
export interface Line {
  inlines: RichInline[];
  breaksPage: boolean;
}

const transparent = new Set([
  'w:smartTag',
  'w:customXml',
  'w:sdtContent',
  'w:bdo',
  'w:dir',
  'w:ruby',
  'w:rubyBase',
  'w:ins',
  'w:moveTo',
]);

/** Reads the pieces of a line: runs, links, fields, tracked changes (insertions stay, deletions go), content controls. */
export function readRuns(parent: XmlElement, context: DocxContext, line: Line, marks: RichMark[] = []): void {
  for (const child of childElements(parent)) {
    const { name } = child;
    if (name === 'w:r') readRun(child, context, line, marks);
    else if (name === 'w:hyperlink') readRuns(child, context, line, [...marks, ...linkOf(child, context)]);
    else if (name === 'w:fldSimple') readSimpleField(child, context, line, marks);
    else if (name === 'w:sdt')
      readRuns(childNamed(child, 'w:sdtContent') ?? emptyElement, context, line, marks);
    else if (name === 'mc:AlternateContent') readRuns(alternative(child), context, line, marks);
    else if (name === 'w:del' || name === 'w:moveFrom') context.tally.count('deletionsDropped');
    else if (name === 'm:oMath' || name === 'm:oMathPara') readFormula(child, context, line, marks);
    else if (transparent.has(name)) {
      if (name === 'w:ins' || name === 'w:moveTo') context.tally.count('insertionsKept');
      readRuns(child, context, line, marks);
    }
  }
}

const emptyElement: XmlElement = { name: '', attributes: {}, children: [] };

/** The branch of alternate content that is read: the newer one, or the fallback where that has nothing. */
export function alternative(element: XmlElement): XmlElement {
  const choice = childNamed(element, 'mc:Choice');
  const fallback = childNamed(element, 'mc:Fallback');
  return (choice && choice.children.length > 0 ? choice : fallback) ?? emptyElement;
}

function linkOf(element: XmlElement, context: DocxContext): RichMark[] {
  const relation = context.relations.get(element.attributes['r:id'] ?? '');
  if (!relation?.external) return [];
  return linkMark(relation.target, context);
}

function linkMark(address: string, context: DocxContext): RichMark[] {
  const href = safeLink(address);
  if (href === null) context.tally.count('unsafeLinksDropped');
  return href === null ? [] : [{ type: 'link', attrs: { href } }];
}

function readSimpleField(element: XmlElement, context: DocxContext, line: Line, marks: RichMark[]): void {
  context.fields.push({ code: element.attributes['w:instr'] ?? '', inResult: true });
  readRuns(element, context, line, marks);
  context.fields.pop();
}

function readFormula(element: XmlElement, context: DocxContext, line: Line, marks: RichMark[]): void {
  context.tally.count('formulasFlattened');
  addText(line, context, textOf(element), marks);
}

function readRun(run: XmlElement, context: DocxContext, line: Line, marks: RichMark[]): void {
  const properties = childNamed(run, 'w:rPr');
  const style = context.styles.get(childValue(properties, 'w:rStyle') ?? ' ') ?? plainStyle;
  if (isOn(properties, 'w:vanish') ?? style.hidden) {
    if (/\S/u.test(textOf(run))) context.tally.count('hiddenTextDropped');
    return;
  }
  const own = [...marks, ...runMarks(properties, style)];
  for (const child of childElements(run)) readRunPart(child, context, line, own);
}

function runMarks(properties: XmlElement | undefined, style: DocxStyle): RichMark[] {
  const marks: RichMark[] = [];
  if (isOn(properties, 'w:b') ?? style.bold) marks.push({ type: 'bold' });
  if (isOn(properties, 'w:i') ?? style.italic) marks.push({ type: 'italic' });
  if (isOn(properties, 'w:u')) marks.push({ type: 'underline' });
  const script = childValue(properties, 'w:vertAlign');
  if (script === 'subscript' || script === 'superscript') marks.push({ type: script });
  return marks;
}

type ReadPart = (part: XmlElement, context: DocxContext, line: Line, marks: RichMark[]) => void;

const addSpace: ReadPart = (_part, context, line, marks) => addText(line, context, ' ', marks);

/** What each part of a run becomes; parts that are not here (proof marks, rendered page breaks) become nothing. */
const partReaders: ReadonlyMap<string, ReadPart> = new Map<string, ReadPart>([
  ['w:t', (part, context, line, marks) => addText(line, context, textOf(part), marks)],
  ['w:tab', addSpace],
  ['w:ptab', addSpace],
  ['w:noBreakHyphen', (_part, context, line, marks) => addText(line, context, '-', marks)],
  [
    'w:sym',
    (part, context, line, marks) => addText(line, context, symbolText(part.attributes['w:char']), marks),
  ],
  ['w:br', readBreak],
  ['w:cr', readBreak],
  ['w:fldChar', readFieldMark],
  ['w:instrText', readFieldCode],
  ['w:footnoteReference', readNoteReference],
  ['w:endnoteReference', readNoteReference],
  ['w:drawing', readDrawing],
  ['w:pict', readDrawing],
  ['w:object', readDrawing],
  [
    'mc:AlternateContent',
    (part, context, line, marks) => {
      for (const inner of childElements(alternative(part))) readRunPart(inner, context, line, marks);
    },
  ],
]);

const readRunPart: ReadPart = (part, context, line, marks) =>
  partReaders.get(part.name)?.(part, context, line, marks);

/** Field results stay as text; the code itself, and the contents, which the program writes anew, do not. */
export const isInsideContents = ({ fields }: DocxContext): boolean =>
  fields.some(({ code }) => /^\s*TOC\b/u.test(code));

const isInsideCode = ({ fields }: DocxContext): boolean => fields.some(({ inResult }) => !inResult);

function addText(line: Line, context: DocxContext, text: string, marks: RichMark[]): void {
  if (!text || isInsideCode(context)) return;
  const linked = marks.some(({ type }) => type === 'link') ? marks : [...marks, ...fieldLink(context)];
  line.inlines.push({ type: 'text', text, ...(linked.length > 0 && { marks: unique(linked) }) });
}

/** The address of a HYPERLINK field that is open here. */
function fieldLink(context: DocxContext): RichMark[] {
  for (const { code } of context.fields) {
    const address = /^\s*HYPERLINK\s+"([^"]+)"/u.exec(code)?.[1];
    if (address) return linkMark(address, context);
  }
  return [];
}

const unique = (marks: readonly RichMark[]): RichMark[] =>
  marks.filter((mark, index) => marks.findIndex(({ type }) => type === mark.type) === index);

function readBreak(part: XmlElement, context: DocxContext, line: Line): void {
  const kind = part.attributes['w:type'];
  if (kind === 'page') line.breaksPage = true;
  else if (kind !== 'column' && !isInsideCode(context)) line.inlines.push({ type: 'hardBreak' });
}

const deepestField = 50;

function readFieldMark(part: XmlElement, { fields }: DocxContext): void {
  const type = part.attributes['w:fldCharType'];
  const last = fields.at(-1);
  if (type === 'begin' && fields.length < deepestField) fields.push({ code: '', inResult: false });
  else if (type === 'separate' && last) last.inResult = true;
  else if (type === 'end') fields.pop();
}

function readFieldCode(part: XmlElement, { fields }: DocxContext): void {
  const last = fields.at(-1);
  if (last && !last.inResult && last.code.length < 2000) last.code += textOf(part);
}

function readNoteReference(part: XmlElement, context: DocxContext, line: Line): void {
  const kind = part.name === 'w:footnoteReference' ? 'footnote' : 'endnote';
  const text = context.notes.get(`${kind} ${part.attributes['w:id'] ?? ''}`);
  if (text) line.inlines.push({ type: 'footnote', attrs: { text } });
}
