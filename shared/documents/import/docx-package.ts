import { DocumentRefused } from './document-refused.ts';
import { type Archive, openArchive } from './open-archive.ts';
import { createXmlParser, type XmlElement } from './parse-xml.ts';
import { childElements } from './xml-queries.ts';

/** Where a part's relation leads. External ones are only ever named, never fetched. */
export interface Relation {
  target: string;
  external: boolean;
  type: string;
}

/** A docx as a package: its main part is known, parts are parsed when asked for. */
export interface DocxPackage {
  names: string[];
  mainPart: string;
  hasMacros: boolean;
  /** Parses a part; null where there is none. See `createXmlParser` for `streamed`. */
  read(name: string, streamed?: { name: string; take: (child: XmlElement) => void }): XmlElement | null;
  /** Relations of a part by their id. */
  relations(part: string): ReadonlyMap<string, Relation>;
}

const contentTypesPart = '[Content_Types].xml';
const wordType =
  /wordprocessingml\.(?:document|template)\.main\+xml$|ms-word\.(?:document|template)\.macroEnabled/u;

/** Opens a docx; refuses archives that are something else (`docxNotDocx`, `docxOpenDocument`). */
export function openDocx(bytes: Uint8Array): DocxPackage {
  const archive = openArchive(bytes);
  const read: DocxPackage['read'] = (name, streamed) => {
    const parser = createXmlParser(streamed);
    return archive.unpack(name, parser.push) ? parser.end() : null;
  };
  const relations = (part: string) => readRelations(read(relationsOf(part)), part);
  refuseOtherArchives(archive);
  const types = childElements(read(contentTypesPart) ?? undefined);
  const mainPart = findMainPart(relations(''), types);
  if (!mainPart || !archive.has(mainPart)) throw new DocumentRefused('docxNotDocx');
  const hasMacros =
    archive.names.some((name) => /vbaProject|vbaData/iu.test(name)) ||
    types.some(({ attributes }) => /macroEnabled|vbaProject/iu.test(attributes.ContentType ?? ''));
  return { names: archive.names, mainPart, hasMacros, read, relations };
}

function refuseOtherArchives(archive: Archive): void {
  if (archive.has(contentTypesPart)) return;
  throw new DocumentRefused(
    archive.has('mimetype') && archive.has('content.xml') ? 'docxOpenDocument' : 'docxNotDocx',
  );
}

function findMainPart(relations: ReadonlyMap<string, Relation>, types: readonly XmlElement[]): string | null {
  const main = [...relations.values()].find(
    ({ type, external }) => type.endsWith('/officeDocument') && !external,
  )?.target;
  if (!main) return null;
  const byName = types.find(
    ({ attributes }) => attributes.PartName?.toLowerCase() === `/${main}`.toLowerCase(),
  );
  const type = (byName ?? types.find(({ attributes }) => attributes.Extension === 'xml'))?.attributes
    .ContentType;
  return type && wordType.test(type) ? main : null;
}

/** `word/document.xml` -> `word/_rels/document.xml.rels` */
function relationsOf(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

function readRelations(root: XmlElement | null, part: string): ReadonlyMap<string, Relation> {
  const relations = new Map<string, Relation>();
  for (const { name, attributes } of childElements(root ?? undefined)) {
    if (name !== 'Relationship' || !attributes.Id || attributes.Target === undefined) continue;
    const external = attributes.TargetMode === 'External';
    const target = external ? attributes.Target : resolvePart(part, attributes.Target);
    relations.set(attributes.Id, { target, external, type: attributes.Type ?? '' });
  }
  return relations;
}

/** The part that a relation's target names, seen from the part that the relation belongs to. */
function resolvePart(from: string, target: string): string {
  const folder = target.startsWith('/') ? '' : from.slice(0, from.lastIndexOf('/') + 1);
  const path: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') path.pop();
    else if (step && step !== '.') path.push(step);
  }
  return path.join('/');
}
