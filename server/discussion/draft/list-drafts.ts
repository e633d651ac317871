import type { PublishedDraft } from '#shared/sync/discussion-messages.ts';
import type { Sql } from '../../storage/sql.ts';

/** The drafts of the organisation that `sql` is scoped to. */
export async function listDrafts(sql: Sql): Promise<PublishedDraft[]> {
  const rows = await sql.query<{ id: string; at: Date }>(
    'select id, published_at as at from discussions order by published_at',
  );
  return rows.map(({ id, at }) => ({ id, publishedAt: at.toISOString() }));
}
