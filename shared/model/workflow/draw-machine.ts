import type { Machine } from './machine.ts';

/** A machine as a mermaid state diagram, and a table of what each step asks for. Markdown. */
export function drawMachine<State extends string, Event extends string, Facts>({
  id,
  initial,
  states,
  transitions,
}: Machine<State, Event, Facts>): string {
  const arrows = transitions.flatMap(({ event, from, to }) =>
    from.map((one) => `  ${one} --> ${to}: ${event}`),
  );
  const ends = states.filter((one) => !transitions.some(({ from }) => from.includes(one)));
  const rows = transitions.map(({ event, from, to, clause = '', who, guards, effects = [] }) =>
    [
      `\`${event}\``,
      `${from.join(', ')} → ${to}`,
      clause,
      who,
      guards.map((guard) => `${guard.name} (${guard.clause})`).join('; '),
      effects.join(', '),
    ].join(' | '),
  );
  return [
    `## ${id}`,
    '',
    '```mermaid',
    'stateDiagram-v2',
    `  [*] --> ${initial}`,
    ...arrows,
    ...ends.map((one) => `  ${one} --> [*]`),
    '```',
    '',
    '| step | leads | clause | right | asks for | together with it |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows.map((row) => `| ${row} |`),
    '',
  ].join('\n');
}
