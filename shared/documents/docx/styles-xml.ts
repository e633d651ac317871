import type { DocumentLanguage } from '#shared/model/organisation.ts';
import type { ResolvedFormat } from '#shared/regulation/document-format.ts';
import type { ParagraphRole } from '../document-model.ts';
import { paragraphIndents, roleFormats } from '../paragraph-format.ts';
import { languageTags } from './language-tags.ts';
import {
  customRoles,
  justification,
  nameOfRole,
  type StyledRole,
  styleOfContents,
  styleOfRole,
  tableStyle,
} from './style-names.ts';
import { element, elementWith, leaf, valued, wordNamespace, type Xml, xmlPart } from './xml-element.ts';

const headingLevels: Partial<Record<ParagraphRole, number>> = { heading1: 0, heading2: 1, heading3: 2 };

const sizes = (halfPoints: number): Xml[] => [valued('w:sz', halfPoints), valued('w:szCs', halfPoints)];
const bold = [leaf('w:b'), leaf('w:bCs')];
const black = valued('w:color', 'auto');
const singleLine = (line: number): Xml =>
  leaf('w:spacing', { 'w:before': 0, 'w:after': 0, 'w:line': line, 'w:lineRule': 'auto' });

/** The font in all four slots, the size and the language: what every run starts from (O10-10). */
function runDefaults(format: ResolvedFormat, language: DocumentLanguage): Xml {
  const { font } = format;
  const tag = languageTags[language];
  return element(
    'w:rPr',
    leaf('w:rFonts', { 'w:ascii': font, 'w:hAnsi': font, 'w:eastAsia': font, 'w:cs': font }),
    black,
    ...sizes(format.fontSize),
    leaf('w:lang', { 'w:val': tag, 'w:eastAsia': tag, 'w:bidi': 'ar-SA' }),
  );
}

interface StyleParts {
  id: string;
  name: string;
  next?: string;
  shown?: boolean;
  custom?: boolean;
  paragraph?: Xml[];
  run?: Xml[];
}

/** A paragraph style in the order of CT_Style. */
const paragraphStyle = ({ id, name, next, shown = true, custom, paragraph, run }: StyleParts): Xml =>
  elementWith(
    'w:style',
    { 'w:type': 'paragraph', 'w:styleId': id, ...(custom && { 'w:customStyle': 1 }) },
    valued('w:name', name),
    valued('w:basedOn', 'Normal'),
    ...(next ? [valued('w:next', next)] : []),
    ...(shown ? [leaf('w:qFormat')] : [valued('w:uiPriority', 99), leaf('w:unhideWhenUsed')]),
    ...(paragraph?.length ? [element('w:pPr', ...paragraph)] : []),
    ...(run?.length ? [element('w:rPr', ...run)] : []),
  );

const characterStyle = (id: string, name: string, ...run: Xml[]): Xml =>
  elementWith(
    'w:style',
    { 'w:type': 'character', 'w:styleId': id },
    valued('w:name', name),
    valued('w:basedOn', 'DefaultParagraphFont'),
    valued('w:uiPriority', 99),
    leaf('w:unhideWhenUsed'),
    element('w:rPr', ...run),
  );

function indentXml({ left, right, firstLine }: ReturnType<typeof paragraphIndents>): Xml[] {
  if (!left && !right && !firstLine) return [];
  return [
    leaf('w:ind', {
      ...(left && { 'w:left': left }),
      ...(right && { 'w:right': right }),
      ...(firstLine && { 'w:firstLine': firstLine }),
    }),
  ];
}

function roleStyle(role: StyledRole, format: ResolvedFormat): Xml {
  const { align, keepNext, inTable, ...look } = roleFormats[role];
  const level = headingLevels[role];
  return paragraphStyle({
    id: styleOfRole[role],
    name: nameOfRole[role],
    custom: customRoles.has(role),
    ...(level !== undefined && { next: styleOfRole.body }),
    paragraph: [
      ...(keepNext ? [leaf('w:keepNext')] : []),
      ...(level === undefined ? [] : [leaf('w:keepLines')]),
      ...indentXml(paragraphIndents({ role }, format)),
      ...(align === 'left' ? [] : [valued('w:jc', justification[align])]),
      ...(level === undefined ? [] : [valued('w:outlineLvl', level)]),
    ],
    run: [...(look.bold ? bold : []), ...(inTable ? sizes(format.tableFontSize) : [])],
  });
}

const contentsStyle = (depth: number, format: ResolvedFormat): Xml =>
  paragraphStyle({
    id: styleOfContents(depth),
    name: `toc ${depth + 1}`,
    next: 'Normal',
    shown: false,
    paragraph: [
      element('w:tabs', leaf('w:tab', { 'w:val': 'right', 'w:leader': 'dot', 'w:pos': format.textWidth })),
      ...indentXml(paragraphIndents({ role: 'contents', depth }, format)),
    ],
  });

const tableDefaults = element(
  'w:tblPr',
  leaf('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' }),
  element(
    'w:tblCellMar',
    leaf('w:top', { 'w:w': 0, 'w:type': 'dxa' }),
    leaf('w:left', { 'w:w': 108, 'w:type': 'dxa' }),
    leaf('w:bottom', { 'w:w': 0, 'w:type': 'dxa' }),
    leaf('w:right', { 'w:w': 108, 'w:type': 'dxa' }),
  ),
);

/** The defaults that Word expects of each kind of style. */
const defaultStyles = (normalRun: Xml): Xml[] => [
  elementWith(
    'w:style',
    { 'w:type': 'paragraph', 'w:default': 1, 'w:styleId': 'Normal' },
    valued('w:name', 'Normal'),
    leaf('w:qFormat'),
    normalRun,
  ),
  elementWith(
    'w:style',
    { 'w:type': 'character', 'w:default': 1, 'w:styleId': 'DefaultParagraphFont' },
    valued('w:name', 'Default Paragraph Font'),
    valued('w:uiPriority', 1),
    leaf('w:semiHidden'),
    leaf('w:unhideWhenUsed'),
  ),
  elementWith(
    'w:style',
    { 'w:type': 'table', 'w:default': 1, 'w:styleId': 'TableNormal' },
    valued('w:name', 'Normal Table'),
    valued('w:uiPriority', 99),
    leaf('w:semiHidden'),
    leaf('w:unhideWhenUsed'),
    tableDefaults,
  ),
  elementWith(
    'w:style',
    { 'w:type': 'numbering', 'w:default': 1, 'w:styleId': 'NoList' },
    valued('w:name', 'No List'),
    valued('w:uiPriority', 99),
    leaf('w:semiHidden'),
    leaf('w:unhideWhenUsed'),
  ),
  elementWith(
    'w:style',
    { 'w:type': 'table', 'w:styleId': tableStyle },
    valued('w:name', 'Table Grid'),
    valued('w:basedOn', 'TableNormal'),
    valued('w:uiPriority', 39),
  ),
];

/** `word/styles.xml`: every style asks for nothing but the format of O10-10. */
export function stylesPart(format: ResolvedFormat, language: DocumentLanguage): string {
  const defaults = runDefaults(format, language);
  const roles = Object.keys(nameOfRole) as StyledRole[];
  return xmlPart(
    elementWith(
      'w:styles',
      wordNamespace,
      element(
        'w:docDefaults',
        element('w:rPrDefault', defaults),
        element('w:pPrDefault', element('w:pPr', leaf('w:widowControl'), singleLine(format.line))),
      ),
      ...defaultStyles(defaults),
      ...roles.map((role) => roleStyle(role, format)),
      ...[0, 1, 2].map((depth) => contentsStyle(depth, format)),
      paragraphStyle({ id: 'Footer', name: 'footer', shown: false, paragraph: [valued('w:jc', 'center')] }),
      paragraphStyle({ id: 'FootnoteText', name: 'footnote text', shown: false }),
      characterStyle('FootnoteReference', 'footnote reference', valued('w:vertAlign', 'superscript')),
      characterStyle('Hyperlink', 'Hyperlink', black, valued('w:u', 'single')),
    ),
  );
}
