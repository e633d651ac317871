import { useEffect, useState } from 'react';
import type { PaperSources } from '#renderer/data/development/build-paper.ts';
import { developmentFacts } from '#renderer/data/development/development-facts.ts';
import { paperOfEvent } from '#renderer/data/development/paper-rules.ts';
import type { DevelopmentView } from '#renderer/data/development/read-development.ts';
import type { OfficialDocument } from '#shared/model/development/official-document.ts';
import { failure, type Problem } from '#shared/model/problem.ts';
import { type DevelopmentFacts, paperOf } from '#shared/model/workflow/development-facts.ts';
import {
  type DevelopmentEvent,
  type DevelopmentState,
  developmentMachine,
} from '#shared/model/workflow/development-machine.ts';
import { nextSteps, type Transition } from '#shared/model/workflow/machine.ts';

/** A step that leads on from where the programme stands. */
export interface OpenStep {
  transition: Transition<DevelopmentState, DevelopmentEvent, DevelopmentFacts>;
  /** All that is missing for it. */
  missing: Problem[];
}

/** The paper that a step will sign: the newest one of its kind, where it is not signed yet. */
export function paperToSign(view: DevelopmentView, event: DevelopmentEvent): OfficialDocument | null {
  const kind = paperOfEvent(event);
  const paper = kind && paperOf(view.documents, kind);
  return paper && paper.signedOn === null ? paper : null;
}

/** A step that comes again, as after a rework, needs a paper of its own. */
function signedAlready(view: DevelopmentView, { event, clause }: OpenStep['transition']): Problem[] {
  const kind = paperOfEvent(event);
  const paper = kind && paperOf(view.documents, kind);
  return paper?.signedOn ? [failure('paperSignedAlready', { paper: kind ?? '' }, clause).problem] : [];
}

/** An update has its protocol and order from the review; other developments have their own. */
const isOpen = ({ development }: DevelopmentView, event: DevelopmentEvent): boolean =>
  development.kind === 'update' ? event !== 'signProtocol' : event !== 'beginUpdate';

/** The steps that lead on, each with what is missing; undefined while that is found out. */
export function useOpenSteps(sources: PaperSources | undefined): OpenStep[] | undefined {
  const [steps, setSteps] = useState<OpenStep[]>();
  useEffect(() => {
    if (!sources) return;
    let current = true;
    const { view, content, calendar } = sources;
    void developmentFacts(view, content, calendar).then((facts) => {
      if (!current) return;
      const open = nextSteps(developmentMachine, view.state, facts)
        .filter(({ transition }) => isOpen(view, transition.event))
        .map((one) => ({ ...one, missing: [...one.missing, ...signedAlready(view, one.transition)] }));
      setSteps(open);
    });
    return () => {
      current = false;
    };
  }, [sources]);
  return steps;
}
