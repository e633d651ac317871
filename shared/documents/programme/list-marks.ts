/** Letters that number the inner items, in the order of the Kazakh and the Russian alphabet without marks and signs. */
const letters = [...'абвгдежзиклмнопрстуфхцшэюя'];

/**
 * The printed mark of a list item, as text: «–» and «•» by depth, «1)» outside and «а)» inside, figures again deeper.
 * `number` counts from 1 in its own list.
 */
export function listMark(kind: 'bulletList' | 'orderedList', depth: number, number: number): string {
  if (kind === 'bulletList') return depth % 2 === 0 ? '–' : '•';
  const letter = depth % 2 === 1 ? letters[number - 1] : undefined;
  return `${letter ?? number})`;
}
