import { strToU8, type Zippable, zipSync } from 'fflate';

/** Parts of a small docx for tests; each may be replaced or, with null, left out. */
export interface FixtureParts {
  [name: string]: string | Uint8Array | null;
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
export const relationsXml = (inner: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
const namespaces =
  `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${office}" ` +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"';

/** A part whose outermost element declares Word's namespaces. */
export const wordXml = (name: string, inner: string): string =>
  `<w:${name} ${namespaces}>${inner}</w:${name}>`;
export const documentXml = (body: string): string => wordXml('document', `<w:body>${body}</w:body>`);

export const contentTypes = (
  main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
) =>
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
  `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`;

const styles = wordXml(
  'styles',
  '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="Ten"><w:name w:val="Own"/><w:basedOn w:val="1"/></w:style>',
);
const level = (depth: number, format: string) =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/></w:lvl>`;
const numbering = wordXml(
  'numbering',
  `<w:abstractNum w:abstractNumId="0">${level(0, 'bullet')}${level(1, 'bullet')}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="1">${level(0, 'decimal')}${level(1, 'lowerLetter')}</w:abstractNum>` +
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>',
);

/** Bytes of a docx with this body; `parts` replaces or adds parts. */
export function makeDocx(body: string, parts: FixtureParts = {}): Uint8Array {
  const all: FixtureParts = {
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': relationsXml(relation('r1', 'officeDocument', 'word/document.xml')),
    'word/document.xml': documentXml(body),
    'word/_rels/document.xml.rels': documentRelations(''),
    'word/styles.xml': styles,
    'word/numbering.xml': numbering,
    ...parts,
  };
  const zip: Zippable = {};
  for (const [name, part] of Object.entries(all)) {
    if (part !== null) zip[name] = typeof part === 'string' ? strToU8(part) : part;
  }
  return zipSync(zip, { level: 6 });
}

/** The main part's relations: styles and numbering, and further ones. */
export const documentRelations = (more: string): string =>
  relationsXml(relation('rs', 'styles', 'styles.xml') + relation('rn', 'numbering', 'numbering.xml') + more);
export const documentRelation = relation;
export const externalRelation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}" TargetMode="External"/>`;

export const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
/** A paragraph; `inner` is text or runs. */
export const para = (inner: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${inner.startsWith('<') || inner === '' ? inner : run(inner)}</w:p>`;
export const heading = (text: string, depth = 1): string => para(text, `<w:pStyle w:val="${depth}"/>`);
export const item = (text: string, numId: number, depth = 0): string =>
  para(text, `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${numId}"/></w:numPr>`);
export const cell = (inner: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${inner.startsWith('<') ? inner : para(inner)}</w:tc>`;
export const row = (...cells: string[]): string =>
  `<w:tr>${cells.map((one) => (one.startsWith('<w:tc>') ? one : cell(one))).join('')}</w:tr>`;
export const table = (...rows: string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;
