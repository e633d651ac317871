import { officialTexts } from '#shared/documents/official/official-texts.ts';
import type { OfficialPaper } from '#shared/documents/official/paper.ts';
import { type PackageItemKind, packageItemKinds } from '#shared/documents/official/papers/package-items.ts';
import { packageList } from '#shared/documents/official/papers/package-list.ts';
import type { OfficialDocument } from '#shared/model/development/official-document.ts';
import type { DocumentSettings } from '#shared/model/document-settings.ts';
import type { DocumentLanguage } from '#shared/model/organisation.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import type { ProgrammeContent } from '#shared/model/programme.ts';
import { database } from '../database.ts';
import { attachedBytes } from './attached-bytes.ts';
import { buildPaper, type PaperSources } from './build-paper.ts';
import type { PackagePart, PackageState } from './package-parts.ts';

/** A file of the package. */
export interface PackageFile {
  name: string;
  bytes: Uint8Array;
}

/** `pages`: null where the program did not lay the file out itself: a scan, a link. */
interface CountedFile extends PackageFile {
  pages: number | null;
}

interface PaperToMake {
  document: OfficialPaper['document'];
  settings: DocumentSettings;
}

/** Who makes documents: the worker, so that the interface stays quick. */
export interface PackageMakers {
  programme: (content: ProgrammeContent) => Promise<Uint8Array>;
  paper: (paper: PaperToMake) => Promise<Uint8Array>;
  /** How many pages they have. */
  programmePages: (content: ProgrammeContent) => Promise<number>;
  paperPages: (paper: PaperToMake) => Promise<number>;
}

/** «02_Бағдарлама_жобасы.docx»: the same for every package, in the order of O10-11; the list is 00. */
function fileName(kind: PackageItemKind | 'list', language: DocumentLanguage, extension: string): string {
  const number = kind === 'list' ? 0 : packageItemKinds.indexOf(kind) + 1;
  const words = officialTexts(language).packageFiles[kind].replaceAll(' ', '_');
  return `${String(number).padStart(2, '0')}_${words}.${extension}`;
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`);

/** A page with nothing but the link: it opens by a click on every computer. */
const linkPage = (link: string, name: string, language: DocumentLanguage): Uint8Array =>
  new TextEncoder().encode(
    `<!doctype html>\n<html lang="${language}">\n<meta charset="utf-8">\n<title>${escaped(name)}</title>\n` +
      `<p>${escaped(name)}: <a href="${escaped(link)}">${escaped(link)}</a></p>\n</html>\n`,
  );

const extensionOf = (name: string) => /\.(\w{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? 'docx';

/** The file of a paper: as it was signed, or as it stands where it is signed only by being sent. */
async function paperBytes(
  paper: OfficialDocument,
  sources: PaperSources,
  makers: PackageMakers,
): Promise<Outcome<{ extension: string; bytes: Uint8Array; pages: number | null }>> {
  if (paper.attachmentId !== null) {
    const name = (await database.attachments.get(paper.attachmentId))?.name ?? '';
    const bytes = await attachedBytes(paper.attachmentId);
    return bytes.ok ? success({ extension: extensionOf(name), bytes: bytes.value, pages: null }) : bytes;
  }
  const built = buildPaper(paper, sources);
  if (!built.ok) return built;
  const made = { document: built.value.document, settings: sources.content.organisation.documents };
  return success({
    extension: 'docx',
    bytes: await makers.paper(made),
    pages: await makers.paperPages(made),
  });
}

async function fileOf(
  { kind, paper, link }: PackagePart,
  language: DocumentLanguage,
  sources: PaperSources,
  makers: PackageMakers,
): Promise<Outcome<CountedFile>> {
  if (kind === 'draft') {
    const bytes = await makers.programme(sources.content);
    const pages = await makers.programmePages(sources.content);
    return success({ name: fileName(kind, language, 'docx'), bytes, pages });
  }
  if (kind === 'discussionLink') {
    const bytes = linkPage(link, officialTexts(language).packageItems.discussionLink, language);
    return success({ name: fileName(kind, language, 'html'), bytes, pages: null });
  }
  if (!paper) return failure('paperMissing', { paper: kind }, 'O10-11');
  const made = await paperBytes(paper, sources, makers);
  if (!made.ok) return made;
  const { extension, bytes, pages } = made.value;
  return success({ name: fileName(kind, language, extension), bytes, pages });
}

/** The list of what lies in the package, signed by who wrote the letter. A page is printed on a sheet of its own. */
function listPaper(
  letter: OfficialDocument,
  parts: readonly PackagePart[],
  files: readonly CountedFile[],
  { content }: PaperSources,
): OfficialPaper {
  const { organisation, programme } = content;
  const items = parts.map(({ kind, paper, link }, index) => ({
    kind,
    paper: paper && { number: paper.number, date: paper.date },
    file: [files[index]?.name, link].filter(Boolean).join('\n'),
    sheets: files[index]?.pages ?? null,
    copies: 1,
  }));
  return packageList({ programme, items }, { ...letter, texts: {}, organisation });
}

/**
 * The files of the package (O10-11), the list of them first. `onFile` hears how many of how many are made. Problems: the
 * first thing that keeps the package from going out, those of papers and of attached files. Rejects as the makers do.
 */
export async function packageFiles(
  sources: PaperSources,
  { parts, others }: PackageState,
  makers: PackageMakers,
  onFile: (done: number, all: number) => void,
): Promise<Outcome<PackageFile[]>> {
  const problem = parts.find((part) => part.problem !== null)?.problem ?? others[0];
  if (problem) return { ok: false, problem };
  const letter = parts.find(({ kind }) => kind === 'coverLetter')?.paper;
  if (!letter) return failure('paperMissing', { paper: 'coverLetter' }, 'O10-11');
  const files: CountedFile[] = [];
  const all = parts.length + 1;
  for (const part of parts) {
    const file = await fileOf(part, letter.language, sources, makers);
    if (!file.ok) return file;
    files.push(file.value);
    onFile(files.length, all);
  }
  const { document } = listPaper(letter, parts, files, sources);
  const bytes = await makers.paper({ document, settings: sources.content.organisation.documents });
  onFile(all, all);
  return success([
    { name: fileName('list', letter.language, 'docx'), bytes },
    ...files.map(({ name, bytes: made }) => ({ name, bytes: made })),
  ]);
}
