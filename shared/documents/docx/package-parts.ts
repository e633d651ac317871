import type { DocumentLanguage } from '#shared/model/organisation.ts';
import type { ResolvedFormat } from '#shared/regulation/document-format.ts';
import type { PageDocument } from '../document-model.ts';
import { xmlSafeText } from '../xml-safe-text.ts';
import { languageTags } from './language-tags.ts';
import { textXml } from './run-xml.ts';
import {
  element,
  elementWith,
  leaf,
  sequence,
  text,
  valued,
  wordNamespace,
  type Xml,
  xmlPart,
} from './xml-element.ts';

const office = 'http://schemas.microsoft.com/office/word';
const compatibility = (name: string, value: number): Xml =>
  leaf('w:compatSetting', { 'w:name': name, 'w:uri': office, 'w:val': value });

/** `word/settings.xml`. No `updateFields`: Word opens the file without a question. */
export const settingsPart = (format: ResolvedFormat, language: DocumentLanguage): string =>
  xmlPart(
    elementWith(
      'w:settings',
      wordNamespace,
      leaf('w:zoom', { 'w:percent': 100 }),
      valued('w:defaultTabStop', format.firstLineIndent),
      valued('w:characterSpacingControl', 'doNotCompress'),
      element('w:footnotePr', leaf('w:footnote', { 'w:id': -1 }), leaf('w:footnote', { 'w:id': 0 })),
      element('w:endnotePr', leaf('w:endnote', { 'w:id': -1 }), leaf('w:endnote', { 'w:id': 0 })),
      element(
        'w:compat',
        // A line that ends with the author's own break would be stretched over the page in justified text.
        leaf('w:doNotExpandShiftReturn'),
        // From 15 on Word squeezes the spaces of justified lines to fit in one more word: pages would end elsewhere
        // than the contents say.
        compatibility('compatibilityMode', 14),
        compatibility('overrideTableStyleFontSizeAndJustification', 1),
        compatibility('enableOpenTypeFeatures', 1),
        compatibility('doNotFlipMirrorIndents', 1),
        compatibility('differentiateMultirowTableHeaders', 1),
      ),
      valued('w:themeFontLang', languageTags[language]),
      valued('w:decimalSymbol', ','),
      valued('w:listSeparator', ';'),
    ),
  );

const separatorNote = (note: string, type: string, id: number): Xml =>
  elementWith(note, { 'w:type': type, 'w:id': id }, element('w:p', element('w:r', leaf(`w:${type}`))));
const separators = (note: string): Xml[] => [
  separatorNote(note, 'separator', -1),
  separatorNote(note, 'continuationSeparator', 0),
];

const footnoteStyle = element('w:pPr', valued('w:pStyle', 'FootnoteText'));
const footnoteMark = element(
  'w:r',
  element('w:rPr', valued('w:rStyle', 'FootnoteReference')),
  leaf('w:footnoteRef'),
);
const footnote = (note: string, index: number): Xml =>
  elementWith(
    'w:footnote',
    { 'w:id': index + 1 },
    element('w:p', footnoteStyle, footnoteMark, element('w:r', textXml(` ${note}`))),
  );

/** `word/footnotes.xml`: the two separators and the notes in the order of their marks. */
export const footnotesPart = (texts: readonly string[]): string =>
  xmlPart(
    elementWith('w:footnotes', wordNamespace, ...separators('w:footnote'), sequence(texts.map(footnote))),
  );

/** `word/endnotes.xml`: separators only. */
export const endnotesPart = xmlPart(elementWith('w:endnotes', wordNamespace, ...separators('w:endnote')));

/** `word/numbering.xml`: empty, since the marks of lists are text. */
export const numberingPart = xmlPart(elementWith('w:numbering', wordNamespace));

/** `word/fontTable.xml`: the one font of the document. */
export const fontTablePart = (font: string): string =>
  xmlPart(
    elementWith(
      'w:fonts',
      wordNamespace,
      elementWith(
        'w:font',
        { 'w:name': font },
        valued('w:panose1', '02020603050405020304'),
        valued('w:charset', 'CC'),
        valued('w:family', 'roman'),
        valued('w:pitch', 'variable'),
      ),
    ),
  );

const safeText = (content: string): Xml => text(xmlSafeText(content));

/** The instant as the properties hold it, in whole seconds of UTC; null for what is no date of four-figure years. */
function wholeSeconds(instant: string): string | null {
  const date = new Date(instant);
  const text = Number.isNaN(date.getTime()) ? '' : date.toISOString();
  return /^\d{4}-/.test(text) ? text.replace(/\.\d+Z$/, 'Z') : null;
}

/** `docProps/core.xml`: title, author, language and the injected instant as the time of creation and change. */
export function corePropertiesPart({ title, author, createdAt, language }: PageDocument): string {
  const instant = wholeSeconds(createdAt);
  const date = (name: string): Xml[] =>
    instant === null ? [] : [elementWith(name, { 'xsi:type': 'dcterms:W3CDTF' }, text(instant))];
  return xmlPart(
    elementWith(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      element('dc:title', safeText(title)),
      element('dc:creator', safeText(author)),
      element('cp:lastModifiedBy', safeText(author)),
      element('cp:revision', text('1')),
      ...date('dcterms:created'),
      ...date('dcterms:modified'),
      element('dc:language', text(languageTags[language])),
    ),
  );
}

/** `docProps/app.xml` */
export const appPropertiesPart = xmlPart(
  elementWith(
    'Properties',
    { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
    element('Application', text('Ereje')),
    element('DocSecurity', text('0')),
    element('AppVersion', text('16.0000')),
  ),
);
