import type { Aim, AimKind } from '#shared/model/programme.ts';
import type { Block } from '../document-model.ts';
import { textInline, textParagraph } from './blocks.ts';
import type { Composition } from './composition.ts';
import { subheading } from './headings.ts';

const kindOrder: readonly AimKind[] = ['goal', 'task', 'outcome'];

export const aimsOf = (composition: Composition, kind: AimKind): Aim[] =>
  composition.content.aims.filter((aim) => aim.kind === kind);

function aimsOfKind(composition: Composition, kind: AimKind): Block[] {
  const aims = aimsOf(composition, kind);
  if (aims.length === 0) return [];
  const { one, several } = composition.texts.programme.aims[kind];
  const [first] = aims;
  const alone = aims.length === 1 && first;
  return [
    ...subheading(composition, 2, textInline(alone ? one : several)),
    ...(alone
      ? [textParagraph('body', first.text)]
      : aims.map(({ text }, index) =>
          textParagraph('listItem', text, { list: { mark: `${index + 1})`, depth: 0 } }),
        )),
  ];
}

/** Goals, tasks and expected outcomes (section 4) as numbered lists; a single one is a plain paragraph. */
export const aimLists = (composition: Composition): Block[] =>
  kindOrder.flatMap((kind) => aimsOfKind(composition, kind));
