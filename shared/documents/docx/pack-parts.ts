import { strToU8, zipSync } from 'fflate';
import type { ExternalLink } from './writing.ts';
import { elementWith, leaf, type Xml, xmlPart } from './xml-element.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** A file of the package: where it is, what it is, and how the package or the main part refers to it. */
interface PartKind {
  path: string;
  contentType: string;
  relation: string;
  /** The relationship's id where another part names it. */
  id?: string;
}

const wordPart = (name: string, kind = name): PartKind => ({
  path: `word/${name}.xml`,
  contentType: `${word}.${kind}+xml`,
  relation: `${office}/${kind}`,
});
const footerPart = (name: string, id: string): PartKind => ({ ...wordPart(name, 'footer'), id });

/** Parts that the package itself refers to. */
const packageParts = {
  document: {
    path: 'word/document.xml',
    contentType: `${word}.document.main+xml`,
    relation: `${office}/officeDocument`,
  },
  core: {
    path: 'docProps/core.xml',
    contentType: 'application/vnd.openxmlformats-package.core-properties+xml',
    relation: `${packages}/relationships/metadata/core-properties`,
  },
  app: {
    path: 'docProps/app.xml',
    contentType: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
    relation: `${office}/extended-properties`,
  },
} satisfies Record<string, PartKind>;

/** Relationships by which the text names its footers. */
export const footerIds = { pageNumber: 'rIdFooter', titlePage: 'rIdTitleFooter' } as const;

/** Parts that the main part refers to. */
const documentParts = {
  styles: wordPart('styles'),
  settings: wordPart('settings'),
  numbering: wordPart('numbering'),
  fontTable: wordPart('fontTable'),
  footnotes: wordPart('footnotes'),
  endnotes: wordPart('endnotes'),
  footer: footerPart('footer1', footerIds.pageNumber),
  titleFooter: footerPart('footer2', footerIds.titlePage),
  theme: {
    path: 'word/theme/theme1.xml',
    contentType: 'application/vnd.openxmlformats-officedocument.theme+xml',
    relation: `${office}/theme`,
  },
} satisfies Record<string, PartKind>;

/** The text of each part; the title page's footer only where there is a title page. */
export type PartTexts = Record<keyof typeof packageParts, string> &
  Record<Exclude<keyof typeof documentParts, 'titleFooter'>, string> & { titleFooter?: string };

const relationship = ({ path, relation, id }: PartKind, index: number, folder: string): Xml =>
  leaf('Relationship', { Id: id ?? `rId${index + 1}`, Type: relation, Target: path.slice(folder.length) });
const hyperlink = ({ id, target }: ExternalLink): Xml =>
  leaf('Relationship', { Id: id, Type: `${office}/hyperlink`, Target: target, TargetMode: 'External' });
const relationships = (...entries: Xml[]): string =>
  xmlPart(elementWith('Relationships', { xmlns: `${packages}/relationships` }, ...entries));

const contentTypes = (parts: readonly PartKind[]): string =>
  xmlPart(
    elementWith(
      'Types',
      { xmlns: `${packages}/content-types` },
      leaf('Default', {
        Extension: 'rels',
        ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
      }),
      leaf('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      ...parts.map(({ path, contentType }) =>
        leaf('Override', { PartName: `/${path}`, ContentType: contentType }),
      ),
    ),
  );

/** One time for every file, so that the archive depends on what is in it and not on when it was made. */
const fixedTime = new Date(1980, 0, 1, 12);

/** 2^18 entries to find repetitions in, which is a quarter of the packer's own choice: the files stay as small. */
const searchMemory = 6;

/** The parts as a docx package, with their types and relationships. The same texts and links give the same bytes. */
export function packParts(texts: PartTexts, links: readonly ExternalLink[]): Uint8Array {
  const present = ([name]: [string, PartKind]) => texts[name as keyof PartTexts] !== undefined;
  const ofPackage = Object.entries(packageParts);
  const ofDocument = Object.entries<PartKind>(documentParts).filter(present);
  const all: [string, PartKind][] = [...ofPackage, ...ofDocument];
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(contentTypes(all.map(([, kind]) => kind))),
    '_rels/.rels': strToU8(
      relationships(...ofPackage.map(([, kind], index) => relationship(kind, index, ''))),
    ),
    'word/_rels/document.xml.rels': strToU8(
      relationships(
        ...ofDocument.map(([, kind], index) => relationship(kind, index, 'word/')),
        ...links.map(hyperlink),
      ),
    ),
  };
  for (const [name, { path }] of all) files[path] = strToU8(texts[name as keyof PartTexts] ?? '');
  return zipSync(files, { mtime: fixedTime, mem: searchMemory });
}
