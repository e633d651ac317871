import type { Aim, AimKind } from '#shared/model/programme.ts';
import { error, type Finding, type FindingCode, warning } from './finding.ts';
import { isBlank, isUntouched, type Reading } from './reading.ts';

const clause = 'O10-8';
const missing = {
  goal: 'goalMissing',
  task: 'taskMissing',
  outcome: 'outcomeMissing',
} as const satisfies Record<AimKind, FindingCode>;

/** O10-8, fourth and fifth paragraphs: goals, tasks and expected outcomes are there and are connected. */
export function checkAims(reading: Reading): Finding[] {
  if (isUntouched(reading, 'aims')) return [];
  const { aims } = reading.content;
  const absent = (['goal', 'task', 'outcome'] as const)
    .filter((kind) => !aims.some((aim) => aim.kind === kind))
    .map((kind) => error(missing[kind], { clause, place: { section: 'aims' } }));
  return [...absent, ...aims.flatMap((aim) => checkAim(aim, aims))];
}

function checkAim(aim: Aim, aims: readonly Aim[]): Finding[] {
  const parts = { clause, place: { section: 'aims', target: aim.id } } as const;
  if (isBlank(aim.text)) return [error('aimEmpty', parts)];
  const named = { ...parts, params: { text: aim.text } };
  if (aim.kind === 'outcome')
    return servesOneOf(aim, aims, ['goal', 'task']) ? [] : [error('outcomeServesNothing', named)];
  if (aim.kind === 'goal') return [];
  const findings = servesOneOf(aim, aims, ['goal']) ? [] : [error('taskServesNoGoal', named)];
  const hasOutcome = aims.some((other) => other.kind === 'outcome' && other.serves.includes(aim.id));
  return hasOutcome ? findings : [...findings, warning('taskWithoutOutcome', named)];
}

/** A link to a row that is gone or is of another kind does not count. */
const servesOneOf = (aim: Aim, aims: readonly Aim[], kinds: readonly AimKind[]): boolean =>
  aims.some((other) => kinds.includes(other.kind) && aim.serves.includes(other.id));
