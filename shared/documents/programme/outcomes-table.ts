import type { Aim } from '#shared/model/programme.ts';
import type { Block } from '../document-model.ts';
import { aimsOf } from './aims.ts';
import { textCell, textInline } from './blocks.ts';
import { columnWidths } from './column-widths.ts';
import type { Composition } from './composition.ts';
import { numberRows } from './curriculum-rows.ts';
import { subheading } from './headings.ts';
import { captionedTable, headerCells } from './tables.ts';
import { fillText } from './texts.ts';

/** Names of goals and tasks as the table calls them: «1-міндет», «мақсат» where there is one only. */
function aimNames(composition: Composition): Map<string, string> {
  const { goalName, onlyGoalName, taskName } = composition.texts.programme.outcomes;
  const goals = aimsOf(composition, 'goal');
  const named = (aims: Aim[], name: string) =>
    aims.map(({ id }, index) => [id, fillText(name, { number: index + 1 })] as const);
  return new Map([
    ...named(goals, goals.length === 1 ? onlyGoalName : goalName),
    ...named(aimsOf(composition, 'task'), taskName),
  ]);
}

/** Numbers of the topics that lead to the outcome. */
const topicNumbers = (composition: Composition, outcome: Aim): string[] =>
  numberRows(composition.content.curriculum)
    .filter(({ row }) => row.kind === 'topic' && row.outcomeIds.includes(outcome.id))
    .map(({ number }) => number);

const listed = (parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined).join(', ') || '–';

/** How outcomes, goals, tasks and topics depend on each other (O10-8, fifth paragraph). */
export function outcomesTable(composition: Composition): Block[] {
  const outcomes = aimsOf(composition, 'outcome');
  if (outcomes.length === 0) return [];
  const names = aimNames(composition);
  const { number, outcomes: texts } = composition.texts.programme;
  const rows = outcomes.map((outcome, index) => [
    textCell('cellCentred', String(index + 1)),
    textCell('cell', outcome.text),
    textCell('cell', listed(outcome.serves.map((id) => names.get(id)))),
    textCell('cell', listed(topicNumbers(composition, outcome))),
  ]);
  const needs = [
    { least: 700, weight: 0 },
    { least: 2400, weight: 3 },
    { least: 1800, weight: 0 },
    { least: 1700, weight: 0.5 },
  ];
  return [
    ...subheading(composition, 2, textInline(texts.heading)),
    ...captionedTable(composition, texts.caption, {
      widths: columnWidths(needs, composition.format.textWidth),
      headerRows: 1,
      rows: [headerCells([number, texts.outcome, texts.serves, texts.topics]), ...rows],
    }),
  ];
}
