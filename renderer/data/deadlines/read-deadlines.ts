import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import type { PlainDate } from '#shared/calendar/plain-date.ts';
import { allSpans, type DeadlineRecords } from '#shared/model/deadlines/all-spans.ts';
import { type Deadline, type DeadlineSpan, deadlinesOn } from '#shared/model/deadlines/deadline.ts';
import type { Development } from '#shared/model/development/development.ts';
import type { OfficialDocument } from '#shared/model/development/official-document.ts';
import type { Programme } from '#shared/model/programme.ts';
import type { WorkflowStep } from '#shared/model/workflow/workflow-step.ts';
import { database } from '../database.ts';
import { programmeSteps } from '../development/programme-steps.ts';
import { useWorkingCalendar } from '../working-calendar.ts';

/** What deadlines follow from, and the programmes that they name. */
export interface DeadlineSources {
  records: DeadlineRecords;
  programmes: ReadonlyMap<string, Programme>;
}

const paperKinds: ReadonlySet<OfficialDocument['kind']> = new Set([
  'developmentOrder',
  'updateOrder',
  'expertConclusion',
]);

/** Signed orders and conclusions of these developments, and of the reviews that led to them. */
async function readPapers(developments: readonly Development[]): Promise<Map<string, OfficialDocument[]>> {
  const owners = new Map<string, string[]>();
  for (const { id, cameFrom } of developments) {
    for (const owner of [id, cameFrom ?? id])
      owners.set(owner, [...new Set([...(owners.get(owner) ?? []), id])]);
  }
  const stored = await database.officialDocuments
    .where('ownerId')
    .anyOf([...owners.keys()])
    .toArray();
  const papers = new Map<string, OfficialDocument[]>();
  for (const paper of stored) {
    if (!paperKinds.has(paper.kind) || paper.signedOn === null || paper.deletedAt !== null) continue;
    for (const id of owners.get(paper.ownerId) ?? []) papers.set(id, [...(papers.get(id) ?? []), paper]);
  }
  return papers;
}

const stepsByOwner = (steps: readonly WorkflowStep[]) => Map.groupBy(steps, ({ ownerId }) => ownerId);

/** Everything that deadlines follow from; null where there is no organisation yet. Programmes in the bin have none. */
export async function readDeadlineSources(): Promise<DeadlineSources | null> {
  const organisation = await database.organisations.toCollection().first();
  if (!organisation) return null;
  const stored = await database.programmes.toArray();
  const programmes = new Map(
    stored.filter(({ deletedAt }) => deletedAt === null).map((programme) => [programme.id, programme]),
  );
  const kept = <One extends { programmeId: string }>(all: One[]) =>
    all.filter(({ programmeId }) => programmes.has(programmeId));
  const developments = kept(await database.developments.toArray());
  const reviews = kept(await database.reviews.toArray());
  const steps = stepsByOwner(await programmeSteps());
  const papers = await readPapers(developments.filter(({ id }) => steps.has(id)));
  return {
    programmes,
    records: {
      profile: organisation.profile,
      director: organisation.director.name,
      developments: developments.map((development) => {
        const own = papers.get(development.id) ?? [];
        return {
          development,
          steps: steps.get(development.id) ?? [],
          orders: own.filter(({ kind }) => kind !== 'expertConclusion'),
          conclusions: own.filter(({ kind }) => kind === 'expertConclusion'),
        };
      }),
      reviews: reviews.map((review) => ({ review, steps: steps.get(review.id) ?? [] })),
    },
  };
}

export interface ShownDeadlines {
  /** Counted, what presses most first; closed ones last. */
  deadlines: Deadline[];
  spans: DeadlineSpan[];
  programmes: ReadonlyMap<string, Programme>;
}

/** Live; undefined while it loads. */
export function useDeadlines(today: PlainDate): ShownDeadlines | undefined {
  const sources = useLiveQuery(readDeadlineSources);
  const calendar = useWorkingCalendar()?.calendar;
  return useMemo(() => {
    if (!sources || !calendar) return undefined;
    const spans = allSpans(sources.records, today);
    return { spans, deadlines: deadlinesOn(calendar, spans, today), programmes: sources.programmes };
  }, [sources, calendar, today]);
}
