import type { ZodType } from 'zod';
import { discussionIdOf } from '#shared/model/development/discussion-link.ts';
import { mayChange } from '#shared/model/permissions.ts';
import { failure, type Outcome } from '#shared/model/problem.ts';
import type { UserRole } from '#shared/model/user.ts';
import type { WorkflowStep } from '#shared/model/workflow/workflow-step.ts';
import {
  type PublishDraft,
  publishedDraftSchema,
  publishedDraftsSchema,
} from '#shared/sync/discussion-messages.ts';
import { database } from '../database.ts';
import { readKeptText } from './kept-text.ts';
import { noteDraft } from './known-drafts.ts';

/** Asks the server in the name of who works here. */
type Ask = <T>(path: string, answer: ZodType<T>, body?: unknown) => Promise<Outcome<T>>;

const askServer: Ask = async (path, answer, body) => {
  const { askAsSpeaker } = await import('../sync/account/ask-as-speaker.ts');
  return askAsSpeaker(path, answer, body);
};

/** Drafts that the server is known to show since the program was started: a server that was restored is asked again. */
const shown = new Set<string>();

interface Posted {
  id: string;
  step: WorkflowStep;
}

async function postedHere(): Promise<Posted[]> {
  const steps = await database.workflowSteps.filter(({ event }) => event === 'publishDraft').toArray();
  return steps.flatMap((step) => {
    const id = discussionIdOf(step.link);
    return id === null || shown.has(id) ? [] : [{ id, step }];
  });
}

/**
 * Has the server show every draft that was posted to its page and is not there yet. It is called after each
 * synchronisation, when the server has the steps, on any computer of the organisation; a draft that is there stays as
 * it is. Without effect for a role that does not write programmes. What goes wrong is tried again the next time.
 */
export async function publishDrafts(role: UserRole, ask: Ask = askServer): Promise<void> {
  const change = { table: 'programmes', kind: 'update', recordId: '' } as const;
  if (!mayChange({ role, userId: null }, change).allowed) return;
  const posted = await postedHere();
  if (posted.length === 0) return;
  const there = await ask('/api/v1/discussions', publishedDraftsSchema);
  if (!there.ok) return;
  const known = new Map(there.value.drafts.map(({ id, publishedAt }) => [id, publishedAt]));
  for (const { id, step } of posted) {
    const publishedAt = known.get(id);
    const published = publishedAt === undefined ? await publish(id, step, ask) : null;
    if (published?.ok === false) {
      noteDraft(id, { publishedAt: null, problem: published.problem });
      continue;
    }
    shown.add(id);
    noteDraft(id, { publishedAt: published?.value.publishedAt ?? publishedAt ?? '', problem: null });
  }
}

async function publish(id: string, step: WorkflowStep, ask: Ask) {
  const version = await database.programmeVersions.get(step.versionId ?? '');
  if (!version) return failure('versionMissing');
  const content = await readKeptText(version);
  if (!content.ok) return content;
  const body = { step: step.id, content: { ...content.value } } satisfies PublishDraft;
  return ask(`/api/v1/discussions/${id}`, publishedDraftSchema, body);
}
