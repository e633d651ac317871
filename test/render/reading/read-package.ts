import { strFromU8, unzipSync } from 'fflate';
import { parseXml, type XmlNode } from './xml-tree.ts';

/** A docx as texts by the path of each part, in the order of the archive. */
export type DocxParts = ReadonlyMap<string, string>;

export const readParts = (bytes: Uint8Array): DocxParts =>
  new Map(Object.entries(unzipSync(bytes)).map(([path, data]) => [path, strFromU8(data)]));

export function partRoot(parts: DocxParts, path: string): XmlNode {
  const text = parts.get(path);
  if (text === undefined) throw new Error(`The docx has no ${path}`);
  return parseXml(text, path);
}

/** The stories that hold paragraphs: the text, the footnotes, every header and footer. */
export const storyPaths = (parts: DocxParts): string[] =>
  [...parts.keys()].filter((path) =>
    /^word\/(document|footnotes|endnotes|header\d+|footer\d+)\.xml$/.test(path),
  );
