import type { Annex } from '../annex.ts';
import { dataTable } from '../data-table.ts';
import type { PaperWriting } from '../paper.ts';
import type { Signer } from '../signatures.ts';

/** Somebody whom an order makes responsible, and for what. */
export interface ResponsiblePerson extends Signer {
  task: string;
}

/** How an order names the responsible: one in its item, several in an annex, none as a line to fill in. */
export interface ResponsibleTexts {
  one: string;
  many: string;
  annexTitle: string;
}

/** The item that names them, and the annex with their table where they are several. */
export function responsiblePeople(
  people: readonly ResponsiblePerson[],
  words: ResponsibleTexts,
  writing: PaperWriting,
): { item: string; annexes: Annex[] } {
  const { say, texts } = writing;
  const named = people.filter(({ name }) => name.trim() !== '');
  const [first] = named;
  if (named.length < 2) {
    const person = first ? say(first.post.trim() ? texts.people.postAndName : '{{name}}', { ...first }) : '';
    return { item: say(words.one, { person }), annexes: [] };
  }
  const table = dataTable(
    [
      { title: texts.people.name, weight: 3 },
      { title: texts.people.post, weight: 3 },
      { title: texts.people.task, weight: 4, optional: true },
    ],
    named.map(({ name, post, task }) => [name, post, task]),
    writing,
  );
  return { item: words.many, annexes: [{ title: words.annexTitle, blocks: [table] }] };
}
