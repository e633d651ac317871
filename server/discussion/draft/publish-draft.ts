import { findWrongLink } from '#shared/documents/programme-file/find-wrong-link.ts';
import { withoutUnsafeLinks } from '#shared/documents/programme-file/without-unsafe-links.ts';
import { renderProgramme } from '#shared/documents/render-programme.ts';
import { contentHash } from '#shared/model/development/content-hash.ts';
import { discussionIdOf } from '#shared/model/development/discussion-link.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import { type ProgrammeContent, programmeContentSchema } from '#shared/model/programme.ts';
import type { PublishDraft, PublishedDraft } from '#shared/sync/discussion-messages.ts';
import { audit } from '../../accounts/audit.ts';
import type { PushSession } from '../../changes/push-session.ts';
import type { Sql, SqlStore } from '../../storage/sql.ts';
import { storedRecord } from '../../storage/stored-record.ts';

/**
 * Shows a draft to everybody (O10-9), once: what is shown never changes. Only what was kept with the step that posted
 * it is taken, and the file to download is made here, so that nothing else ever stands at this address. Problems:
 * `discussionUnknown` where the server has no such step; `discussionDiffers` where the text is not the one that was
 * kept; `discussionTaken` where the address belongs to another draft; `messageInvalid`.
 */
export async function publishDraft(
  store: SqlStore,
  session: PushSession,
  id: string,
  { step, content: sent }: PublishDraft,
): Promise<Outcome<PublishedDraft>> {
  const inside = <T>(work: (sql: Sql) => Promise<T>) => store.inOrganisation(session.organisation, work);
  const known = await inside((sql) => shownSince(sql, id, step));
  if (known) return known;
  const hash = await inside((sql) => keptHash(sql, id, step));
  if (hash === null) return failure('discussionUnknown');
  const content = contentOf(sent);
  if (!content.ok) return content;
  if ((await contentHash(sent as unknown as ProgrammeContent)) !== hash) return failure('discussionDiffers');
  const { bytes } = await renderProgramme(content.value);
  return inside(async (sql) => {
    await sql.query(
      `insert into discussions (organisation, id, step, content, content_hash, docx)
        values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
      [
        session.organisation,
        id,
        step,
        JSON.stringify(content.value),
        hash,
        Buffer.from(bytes).toString('base64'),
      ],
    );
    // Of two that came at once one was first; of another organisation's nothing is seen here.
    const shown = await shownSince(sql, id, step);
    if (shown?.ok) await audit(sql, session, 'draftShown', { discussion: id });
    return shown ?? failure('discussionTaken');
  });
}

async function shownSince(sql: Sql, id: string, step: string): Promise<Outcome<PublishedDraft> | null> {
  const [row] = await sql.query<{ step: string; at: Date }>(
    'select step, published_at as at from discussions where id = $1',
    [id],
  );
  if (!row) return null;
  return row.step === step ? success({ id, publishedAt: row.at.toISOString() }) : failure('discussionTaken');
}

/** The hash of what was kept with the step; null where no step of the organisation posted a draft at this address. */
async function keptHash(sql: Sql, id: string, stepId: string): Promise<string | null> {
  const step = await storedRecord(sql, 'workflowSteps', stepId);
  if (step?.event !== 'publishDraft' || discussionIdOf(step.link) !== id) return null;
  return (await storedRecord(sql, 'programmeVersions', step.versionId ?? ''))?.contentHash ?? null;
}

function contentOf(sent: PublishDraft['content']): Outcome<ProgrammeContent> {
  const parsed = programmeContentSchema.safeParse(sent);
  const invalid = (field: string) => failure('messageInvalid', { field: field.slice(0, 100) });
  if (!parsed.success) return invalid(`content/${parsed.error.issues[0]?.path.join('/') ?? ''}`);
  return findWrongLink(parsed.data) ? invalid('content') : success(withoutUnsafeLinks(parsed.data));
}
