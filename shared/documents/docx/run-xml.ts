import type { Inline, TextInline } from '../document-model.ts';
import { xmlSafeText } from '../xml-safe-text.ts';
import { languageTags } from './language-tags.ts';
import { linkTarget } from './link-target.ts';
import type { Writing } from './writing.ts';
import { element, elementWith, leaf, valued, type XmlElement } from './xml-element.ts';

const preserved = { 'xml:space': 'preserve' } as const;
const on = (name: string): XmlElement => leaf(name);

/** What a run may hold: no character that XML forbids, and spaces for line ends and tabs, which a run would lose. */
export const runText = (text: string): string => xmlSafeText(text).replace(/[\t\r\n]+/g, ' ');
export const textXml = (text: string): XmlElement => elementWith('w:t', preserved, runText(text));

const run = (...children: XmlElement[]): XmlElement => element('w:r', ...children);
export const tabRun = run(on('w:tab'));
const breakRun = run(on('w:br'));
const styledAs = (style: string): XmlElement => element('w:rPr', valued('w:rStyle', style));
const footnoteMark = styledAs('FootnoteReference');

/** Run properties in the order of CT_RPr, made once for each combination. */
const madeProperties = new Map<string, XmlElement>();
function runProperties(text: TextInline, linked: boolean, language: string): XmlElement | null {
  const foreign = text.language !== undefined && text.language !== language ? text.language : '';
  const key = [text.bold, text.italic, text.underline, text.script, linked, foreign].join();
  if (key === ',,,,false,') return null;
  const made = madeProperties.get(key);
  if (made) return made;
  const properties = [
    ...(linked ? [valued('w:rStyle', 'Hyperlink')] : []),
    ...(text.bold ? [on('w:b'), on('w:bCs')] : []),
    ...(text.italic ? [on('w:i'), on('w:iCs')] : []),
    ...(text.underline ? [valued('w:u', 'single')] : []),
    ...(text.script ? [valued('w:vertAlign', text.script === 'sub' ? 'subscript' : 'superscript')] : []),
    ...(foreign ? [valued('w:lang', languageTags[foreign])] : []),
  ];
  const result = element('w:rPr', ...properties);
  madeProperties.set(key, result);
  return result;
}

function textRun(text: TextInline, linked: boolean, language: string): XmlElement {
  const properties = runProperties(text, linked, language);
  return properties ? run(properties, textXml(text.text)) : run(textXml(text.text));
}

function linkedRun(text: TextInline, address: string, writing: Writing): XmlElement {
  const target = linkTarget(address);
  if (target === null) return textRun(text, false, writing.document.language);
  const known = writing.links.get(target);
  const link = known ?? { id: `Link${writing.links.size + 1}`, target };
  writing.links.set(target, link);
  return elementWith(
    'w:hyperlink',
    { 'r:id': `rId${link.id}`, 'w:history': 1 },
    textRun(text, true, writing.document.language),
  );
}

const fieldBegin = run(valuedField('begin'));
const fieldSeparate = run(valuedField('separate'));
export const fieldEnd = run(valuedField('end'));
function valuedField(type: string): XmlElement {
  return leaf('w:fldChar', { 'w:fldCharType': type });
}
/** A field's beginning up to its result. The result that follows is what shows until somebody updates the field. */
export const fieldStart = (instruction: string): XmlElement[] => [
  fieldBegin,
  run(elementWith('w:instrText', preserved, ` ${instruction} `)),
  fieldSeparate,
];

function pageNumberField(target: string, { bookmarks, pageNumbers }: Writing): XmlElement[] {
  const number = pageNumbers.get(target);
  const bookmark = bookmarks.get(target);
  const result = run(textXml(number === undefined ? '' : String(number)));
  return bookmark ? [...fieldStart(`PAGEREF ${bookmark.name} \\h`), result, fieldEnd] : [result];
}

function footnoteRun(text: string, writing: Writing): XmlElement {
  writing.footnotes.push(text);
  return run(footnoteMark, leaf('w:footnoteReference', { 'w:id': writing.footnotes.length }));
}

/** The runs of one inline; footnotes and links are collected in `writing`. */
export function inlineXml(inline: Inline, writing: Writing): XmlElement[] {
  switch (inline.kind) {
    case 'text':
      return [
        inline.link === undefined
          ? textRun(inline, false, writing.document.language)
          : linkedRun(inline, inline.link, writing),
      ];
    case 'break':
      return [breakRun];
    case 'footnote':
      return [footnoteRun(inline.text, writing)];
    case 'pageOf':
      return pageNumberField(inline.target, writing);
  }
}
