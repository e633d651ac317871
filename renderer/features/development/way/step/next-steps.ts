import { useEffect, useState } from 'react';
import { useToday } from '#renderer/components/use-today.ts';
import type { PaperSources } from '#renderer/data/development/build-paper.ts';
import { developmentFacts } from '#renderer/data/development/development-facts.ts';
import { paperOfEvent } from '#renderer/data/development/paper-rules.ts';
import type { DevelopmentView } from '#renderer/data/development/read-development.ts';
import type { PlainDate } from '#shared/calendar/plain-date.ts';
import type { OfficialDocument } from '#shared/model/development/official-document.ts';
import { failure, type Problem } from '#shared/model/problem.ts';
import { paperOf } from '#shared/model/workflow/development-facts.ts';
import { type DevelopmentEvent, developmentMachine } from '#shared/model/workflow/development-machine.ts';
import { nextSteps, type Transition } from '#shared/model/workflow/machine.ts';
import { type ReviewEvent, reviewMachine } from '#shared/model/workflow/review-machine.ts';

/** A step that leads on from where the programme, or its review, stands. */
export interface OpenStep {
  transition: Pick<Transition<string, DevelopmentEvent | ReviewEvent, never>, 'event' | 'clause' | 'who'>;
  /** All that is missing for it. */
  missing: Problem[];
}

/** The paper that a step will sign: the newest one of its kind, where it is not signed yet. */
export function paperToSign(
  view: DevelopmentView,
  event: OpenStep['transition']['event'],
): OfficialDocument | null {
  const kind = paperOfEvent(event);
  const paper = kind && paperOf(view.documents, kind);
  return paper && paper.signedOn === null ? paper : null;
}

/**
 * A step that comes again, as after a rework, needs a paper of its own: that is said in place of what is wrong with the
 * one that was signed.
 */
function withSignedAlready(view: DevelopmentView, { transition, missing }: OpenStep): OpenStep {
  const { event, clause } = transition;
  const kind = paperOfEvent(event);
  const paper = kind && paperOf(view.documents, kind);
  if (!paper?.signedOn) return { transition, missing };
  const { problem } = failure('paperSignedAlready', { paper: kind ?? '' }, clause);
  return { transition, missing: [...missing.filter(({ params }) => params?.paper !== kind), problem] };
}

/** An update has its protocol and order from the review; other developments have their own. */
const isOpen = ({ development }: DevelopmentView, event: OpenStep['transition']['event']): boolean =>
  development.kind === 'update' ? event !== 'signProtocol' : event !== 'beginUpdate';

async function stepsFrom(
  { view, content, calendar, review }: PaperSources,
  today: PlainDate,
): Promise<OpenStep[]> {
  if (!review) {
    return nextSteps(developmentMachine, view.state, await developmentFacts(view, content, calendar, today));
  }
  const { acts, documents, state } = review;
  const { monitoringFindings } = review.review;
  return nextSteps(reviewMachine, state, { acts, documents, monitoringFindings });
}

/** The steps that lead on, each with what is missing; undefined while that is found out. */
export function useOpenSteps(sources: PaperSources | undefined): OpenStep[] | undefined {
  const today = useToday();
  const [steps, setSteps] = useState<OpenStep[]>();
  useEffect(() => {
    if (!sources) return;
    let current = true;
    const { view } = sources;
    void stepsFrom(sources, today).then((next) => {
      if (!current) return;
      const open = next
        .filter(({ transition }) => isOpen(view, transition.event))
        .map((one) => withSignedAlready(view, one));
      setSteps(open);
    });
    return () => {
      current = false;
    };
  }, [sources, today]);
  return steps;
}
