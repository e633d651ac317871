import type { PaperWriting } from '../paper.ts';
import type { NamedPaper } from './named-paper.ts';

/** What O10-11 has the package hold, in the clause's order. */
export const packageItemKinds = [
  'coverLetter',
  'draft',
  'councilProtocol',
  'directorsOrder',
  'discussionLink',
] as const;
export type PackageItemKind = (typeof packageItemKinds)[number];

/** One thing of the package. `sheets` is null where they were not counted: a line is left for them. */
export interface PackageItem {
  kind: PackageItemKind;
  paper: NamedPaper | null;
  /** The file's name in the package, or the link's address. */
  file: string;
  sheets: number | null;
  copies: number;
}

/** The thing's name, with number and date where it has them. */
export function packageItemName({ kind, paper }: PackageItem, { texts, say }: PaperWriting): string {
  const name = texts.packageItems[kind];
  if (!paper || kind === 'coverLetter') return name;
  return say(texts.packageList.named, { name, ...paper });
}
