import type { Inline, TextInline } from '../document-model.ts';
import { xmlSafeText } from '../xml-safe-text.ts';
import { languageTags } from './language-tags.ts';
import { linkTarget } from './link-target.ts';
import { relationshipId, type Writing } from './writing.ts';
import { element, elementWith, leaf, sequence, text, valued, type Xml } from './xml-element.ts';

const preserved = { 'xml:space': 'preserve' } as const;
const on = (name: string): Xml => leaf(name);

/** What a run may hold: no character that XML forbids, and spaces for line ends and tabs, which a run would lose. */
export const runText = (content: string): string => xmlSafeText(content).replace(/[\t\r\n]+/g, ' ');
/** Only spaces at an end, and several together, are lost where they are not asked for; most texts have none. */
const losesSpaces = /^\s|\s$|\s{2}/;
export function textXml(content: string): Xml {
  const written = runText(content);
  return losesSpaces.test(written)
    ? elementWith('w:t', preserved, text(written))
    : element('w:t', text(written));
}

const run = (...children: Xml[]): Xml => element('w:r', ...children);
export const tabRun = run(on('w:tab'));
const breakRun = run(on('w:br'));
const styledAs = (style: string): Xml => element('w:rPr', valued('w:rStyle', style));
const footnoteMark = styledAs('FootnoteReference');

/** Run properties in the order of CT_RPr, made once for each combination. */
const madeProperties = new Map<string, Xml>();
function runProperties(inline: TextInline, linked: boolean, language: string): Xml | null {
  const foreign = inline.language !== undefined && inline.language !== language ? inline.language : '';
  const key = [inline.bold, inline.italic, inline.underline, inline.script, linked, foreign].join();
  if (key === ',,,,false,') return null;
  const made = madeProperties.get(key);
  if (made) return made;
  const properties = [
    ...(linked ? [valued('w:rStyle', 'Hyperlink')] : []),
    ...(inline.bold ? [on('w:b'), on('w:bCs')] : []),
    ...(inline.italic ? [on('w:i'), on('w:iCs')] : []),
    ...(inline.underline ? [valued('w:u', 'single')] : []),
    ...(inline.script ? [valued('w:vertAlign', inline.script === 'sub' ? 'subscript' : 'superscript')] : []),
    ...(foreign ? [valued('w:lang', languageTags[foreign])] : []),
  ];
  const result = element('w:rPr', ...properties);
  madeProperties.set(key, result);
  return result;
}

function textRun(inline: TextInline, linked: boolean, language: string): Xml {
  const properties = runProperties(inline, linked, language);
  return properties ? run(properties, textXml(inline.text)) : run(textXml(inline.text));
}

function linkedRun(inline: TextInline, address: string, writing: Writing): Xml {
  const target = linkTarget(address);
  if (target === null) return textRun(inline, false, writing.document.language);
  const known = writing.links.get(target);
  const link = known ?? { id: `Link${writing.links.size + 1}`, target };
  writing.links.set(target, link);
  return elementWith(
    'w:hyperlink',
    { 'r:id': relationshipId(link.id), 'w:history': 1 },
    textRun(inline, true, writing.document.language),
  );
}

const fieldBegin = run(valuedField('begin'));
const fieldSeparate = run(valuedField('separate'));
export const fieldEnd = run(valuedField('end'));
function valuedField(type: string): Xml {
  return leaf('w:fldChar', { 'w:fldCharType': type });
}
/** A field's beginning up to its result. The result that follows is what shows until somebody updates the field. */
export const fieldStart = (instruction: string): Xml =>
  sequence([fieldBegin, run(elementWith('w:instrText', preserved, text(` ${instruction} `))), fieldSeparate]);

function pageNumberField(target: string, { bookmarks, pageNumbers }: Writing): Xml {
  const number = pageNumbers.get(target);
  const bookmark = bookmarks.get(target);
  const result = run(textXml(number === undefined ? '' : String(number)));
  return bookmark ? sequence([fieldStart(`PAGEREF ${bookmark.name} \\h`), result, fieldEnd]) : result;
}

function footnoteRun(note: string, writing: Writing): Xml {
  writing.footnotes.push(note);
  return run(footnoteMark, leaf('w:footnoteReference', { 'w:id': writing.footnotes.length }));
}

/** The runs of one inline; footnotes and links are collected in `writing`. */
export function inlineXml(inline: Inline, writing: Writing): Xml {
  switch (inline.kind) {
    case 'text':
      return inline.link === undefined
        ? textRun(inline, false, writing.document.language)
        : linkedRun(inline, inline.link, writing);
    case 'break':
      return breakRun;
    case 'footnote':
      return footnoteRun(inline.text, writing);
    case 'pageOf':
      return pageNumberField(inline.target, writing);
  }
}
