import { SaxesParser, type SaxesTagNS } from 'saxes';
import { DocumentRefused } from './document-refused.ts';
import { deepestElement, mostElements } from './size-limits.ts';

/** An element with names as Word's own files write them (`w:p`, `r:id`), whatever prefixes the file chose. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
}

const prefixes: Record<string, string> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/drawingml/2006/picture': 'pic',
  'http://purl.oclc.org/ooxml/drawingml/picture': 'pic',
  'urn:schemas-microsoft-com:vml': 'v',
  'http://purl.org/dc/elements/1.1/': 'dc',
};

const nameOf = (uri: string, local: string): string => {
  const prefix = prefixes[uri];
  return prefix ? `${prefix}:${local}` : local;
};

/**
 * A parser of one XML part, fed piece by piece. Refuses document types (and with them every entity), malformed XML,
 * and parts with too many or too deeply nested elements.
 * @param streamed name of an element whose children are handed to `take` one by one and then forgotten, so that a long
 *   document never stands in memory whole.
 */
export function createXmlParser(streamed?: { name: string; take: (child: XmlElement) => void }) {
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const open: XmlElement[] = [root];
  let elements = 0;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('doctype', () => {
    throw new DocumentRefused('docxForbiddenXml');
  });
  parser.on('error', () => {
    throw new DocumentRefused('docxBroken');
  });
  parser.on('opentag', (tag) => {
    elements += 1;
    if (elements > mostElements || open.length > deepestElement) {
      throw new DocumentRefused('docxTooLargeInside');
    }
    const element = toElement(tag);
    open.push(element);
  });
  parser.on('closetag', () => {
    const element = open.pop();
    const parent = open.at(-1);
    if (!element || !parent) return;
    if (streamed && parent.name === streamed.name) streamed.take(element);
    else parent.children.push(element);
  });
  const text = (piece: string): void => {
    const parent = open.at(-1);
    if (parent && (/\S/u.test(piece) || parent.name.endsWith(':t'))) parent.children.push(piece);
  };
  parser.on('text', text);
  parser.on('cdata', text);
  const decode = createDecoder();
  return {
    push: (piece: Uint8Array): void => void parser.write(decode(piece, false)),
    /** The part's outermost element. */
    end: (): XmlElement => {
      parser.write(decode(new Uint8Array(0), true));
      parser.close();
      const [first] = root.children;
      if (typeof first !== 'object') throw new DocumentRefused('docxBroken');
      return first;
    },
  };
}

function toElement(tag: SaxesTagNS): XmlElement {
  const attributes: Record<string, string> = {};
  for (const { uri, local, prefix, value } of Object.values(tag.attributes)) {
    if (prefix !== 'xmlns' && local !== 'xmlns') attributes[nameOf(uri, local)] = value;
  }
  return { name: nameOf(tag.uri, tag.local), attributes, children: [] };
}

/** UTF-8, or UTF-16 where its byte order mark says so; invalid bytes are refused. */
function createDecoder(): (piece: Uint8Array, last: boolean) => string {
  let decoder: TextDecoder | null = null;
  return (piece, last) => {
    decoder ??= new TextDecoder(encodingOf(piece), { fatal: true });
    try {
      return decoder.decode(piece, { stream: !last });
    } catch {
      throw new DocumentRefused('docxBroken');
    }
  };
}

function encodingOf(start: Uint8Array): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}
