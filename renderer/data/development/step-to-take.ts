import { stepsThatCount } from '#shared/model/deadlines/steps-that-count.ts';
import type { OfficialDocument, OfficialDocumentKind } from '#shared/model/development/official-document.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import { paperOf } from '#shared/model/workflow/development-facts.ts';
import { type Machine, nextSteps, type Transition } from '#shared/model/workflow/machine.ts';
import type { WorkflowStep } from '#shared/model/workflow/workflow-step.ts';
import { dayProblem, type StepWords } from './step-edits.ts';

/** Where a life is, how it came there, and what its guards ask. */
interface Standing<State, Facts> {
  state: State;
  steps: readonly WorkflowStep[];
  /** Its papers that are not in the bin. */
  documents: readonly OfficialDocument[];
  facts: Facts;
  /** The kind of paper that the step signs; null where it signs none. */
  signs: OfficialDocumentKind | null;
}

/** A step that signs a paper is taken only together with the file of the newest paper of its kind. */
function unsignedPaper(
  { documents, signs }: Pick<Standing<never, never>, 'documents' | 'signs'>,
  { clause }: Pick<Transition<string, string, never>, 'clause'>,
  { signed }: StepWords,
): ReturnType<typeof failure> | null {
  if (signs === null || (signed && signed.documentId === paperOf(documents, signs)?.id)) return null;
  return failure('stepWithoutPaper', { paper: signs }, clause);
}

/**
 * The transition that `event` makes with what is said. Problems: `stepNotOpen` where it does not lead on from where the
 * life is; `stepWaits` where an own step that somebody else's came before is still to be refused by the server; the first
 * thing that is missing, by its clause; `stepWithoutPaper`; those of `dayProblem`.
 */
export function stepToTake<State extends string, Event extends string, Facts>(
  machine: Machine<State, Event, Facts>,
  { state, steps, documents, facts, signs }: Standing<State, Facts>,
  event: Event,
  words: StepWords,
): Outcome<Transition<State, Event, Facts>> {
  const next = nextSteps(machine, state, facts).find(({ transition }) => transition.event === event);
  if (!next) return failure('stepNotOpen');
  const n = stepsThatCount(machine, steps).length + 1;
  if (steps.some((step) => step.n === n)) return failure('stepWaits');
  const [missing] = next.missing;
  if (missing) return { ok: false, problem: missing };
  const { transition } = next;
  const unsigned = unsignedPaper({ documents, signs }, transition, words);
  return unsigned ?? dayProblem(steps, words.on, transition.clause) ?? success(transition);
}
