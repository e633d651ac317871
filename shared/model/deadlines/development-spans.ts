import type { PlainDate } from '#shared/calendar/plain-date.ts';
import { isPlainDate } from '#shared/calendar/plain-date.ts';
import { termInForce } from '#shared/regulation/terms.ts';
import type { Development } from '../development/development.ts';
import type { OfficialDocument } from '../development/official-document.ts';
import { termStart } from '../development/term-start.ts';
import { developmentMachine } from '../workflow/development-machine.ts';
import type { WorkflowStep } from '../workflow/workflow-step.ts';
import type { DeadlinePanel, DeadlineSpan } from './deadline.ts';
import { stepsThatCount } from './steps-that-count.ts';

/** A development with what its deadlines follow from. */
export interface DevelopmentRecords {
  development: Development;
  steps: readonly WorkflowStep[];
  /** Signed orders to develop or to update. */
  orders: readonly OfficialDocument[];
  /** Expert conclusions. */
  conclusions: readonly OfficialDocument[];
}

type Begun = Pick<DeadlineSpan, 'kind' | 'start' | 'length' | 'clause' | 'who'> & { panel: DeadlinePanel };

interface Rule {
  begins: readonly string[];
  closes: readonly string[];
  of: (step: WorkflowStep, records: DevelopmentRecords) => Begun | null;
}

const byTerm =
  (
    id: 'publicDiscussion' | 'rework' | 'approvingOrder',
    panel: DeadlinePanel,
    who: Begun['who'],
  ): Rule['of'] =>
  (step, { conclusions }) => {
    const start = termStart(id, step, conclusions);
    const term = termInForce(id, start);
    return { kind: id, start, length: { term }, clause: term.clause, who, panel };
  };

/** The newest signed order that names a last day: a correction takes the place of what it corrects. */
const lastDayOfOrder = ({ orders }: DevelopmentRecords): PlainDate | null =>
  [...orders]
    .sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1))
    .map(({ texts }) => texts['fact.until']?.trim() ?? '')
    .findLast(isPlainDate) ?? null;

/** What begins a deadline, and what closes it. That a development is abandoned closes all of them. */
const rules: readonly Rule[] = [
  {
    begins: ['signDevelopmentOrder', 'beginUpdate'],
    closes: ['publishDraft'],
    of: ({ on: start }, records) => {
      const until = lastDayOfOrder(records);
      return until === null
        ? null
        : {
            kind: 'developmentOrder',
            start,
            length: { until, reminders: [] },
            clause: 'O10-6',
            who: 'programmes',
            panel: 'overview',
          };
    },
  },
  {
    begins: ['publishDraft'],
    closes: ['closeDiscussion'],
    of: byTerm('publicDiscussion', 'discussion', 'programmes'),
  },
  { begins: ['concludeRework'], closes: ['resubmit'], of: byTerm('rework', 'conclusion', 'programmes') },
  { begins: ['concludeAgreed'], closes: ['approve'], of: byTerm('approvingOrder', 'papers', 'signOrders') },
];

/** Those whom the order names as its executors. */
export const executorsOf = ({ orders }: Pick<DevelopmentRecords, 'orders'>): string[] => [
  ...new Set(
    orders
      .flatMap(({ signatories }) => signatories)
      .filter(({ part, name }) => part === 'executor' && name.trim() !== '')
      .map(({ name }) => name.trim()),
  ),
];

/**
 * Every deadline of one development but the review's, also those that are closed: the order's own last day (O10-6),
 * the discussion (O10-9), the rework (O10-12) and the approving order (O10-13).
 * @param director named for what only the head signs
 */
export function developmentSpans(records: DevelopmentRecords, director: string): DeadlineSpan[] {
  const steps = stepsThatCount(developmentMachine, records.steps);
  const executors = executorsOf(records);
  return steps.flatMap((step, index) =>
    rules.flatMap(({ begins, closes, of }): DeadlineSpan[] => {
      const begun = begins.includes(step.event) ? of(step, records) : null;
      if (!begun) return [];
      const closing = steps
        .slice(index + 1)
        .find(({ event }) => closes.includes(event) || event === 'abandon');
      return [
        {
          ...begun,
          id: `${step.id}/${begun.kind}`,
          programmeId: step.programmeId,
          closedOn: closing?.on ?? null,
          people: begun.who === 'signOrders' ? [director].filter(Boolean) : executors,
        },
      ];
    }),
  );
}
