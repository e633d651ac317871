import { sectionHeadingId } from '#shared/documents/programme/headings.ts';
import { programmeDocument } from '#shared/documents/programme/programme-document.ts';
import type { InterfaceLanguage } from '#shared/model/interface-language.ts';
import type { DocumentLanguage } from '#shared/model/organisation.ts';
import { type ProgrammeContent, sectionKeys } from '#shared/model/programme.ts';
import { sectionRule } from '#shared/regulation/sections.ts';
import type { SqlStore } from '../storage/sql.ts';
import { type DraftHtml, draftHtml } from './draft/draft-html.ts';
import { pageText } from './page/page-texts.ts';
import type { Discussion } from './read-discussion.ts';

/** A draft as it is read on the page. */
export interface ReadableDraft extends DraftHtml {
  /** The language that the draft is written in. */
  language: DocumentLanguage;
  /** Its ten sections, by the ids of their headings. */
  sections: readonly { id: string; name: string }[];
}

const mostRemembered = 20;
const remembered = new Map<string, ReadableDraft>();

/** The draft of a discussion; what was shown never changes, so it is made once. `language`: of the page around it. */
export async function readableDraft(
  store: SqlStore,
  { organisation, id, contentHash }: Discussion,
  language: InterfaceLanguage,
): Promise<ReadableDraft | null> {
  const name = `${organisation} ${id} ${contentHash} ${language}`;
  const known = remembered.get(name);
  if (known) return known;
  const [row] = await store.inOrganisation(organisation, (sql) =>
    sql.query<{ content: string }>('select content from discussions where id = $1', [id]),
  );
  if (!row) return null;
  const made = readable(JSON.parse(row.content), language);
  remembered.set(name, made);
  for (const old of [...remembered.keys()].slice(0, -mostRemembered)) remembered.delete(old);
  return made;
}

function readable(content: ProgrammeContent, language: InterfaceLanguage): ReadableDraft {
  const document = programmeDocument(content);
  const sections = sectionKeys.map((key) => {
    const { number, name } = sectionRule(key);
    return { id: sectionHeadingId(key), name: `${number}. ${name[document.language]}` };
  });
  return { ...draftHtml(document, pageText(language)), language: document.language, sections };
}

/** The file of a draft to download; null where it is not shown. */
export async function draftFile(store: SqlStore, { organisation, id }: Discussion): Promise<Buffer | null> {
  const [row] = await store.inOrganisation(organisation, (sql) =>
    sql.query<{ docx: string }>('select docx from discussions where id = $1', [id]),
  );
  return row ? Buffer.from(row.docx, 'base64') : null;
}
