import { diffArrays } from 'diff';
import { compareTexts } from '#renderer/features/history/index.ts';

type Pieces = ReturnType<typeof compareTexts>;

/** Paragraphs of two texts that stand in both, or that differ: the words of those, with what went and what came. */
export type ComparedPart =
  | { kind: 'same'; paragraphs: string[] }
  | { kind: 'changed'; pieces: Pieces }
  /** Unchanged paragraphs that are far from any change. */
  | { kind: 'leftOut'; paragraphs: string[] };

const paragraphsOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

/** Two texts paragraph by paragraph, in the order in which a reader meets them. */
export function compareParagraphs(was: string, is: string): ComparedPart[] {
  const parts: ComparedPart[] = [];
  let changed = { went: [] as string[], came: [] as string[] };
  const close = () => {
    const { went, came } = changed;
    if (went.length + came.length === 0) return;
    parts.push({ kind: 'changed', pieces: compareTexts(went.join('\n'), came.join('\n')) });
    changed = { went: [], came: [] };
  };
  for (const { added, removed, value } of diffArrays(paragraphsOf(was), paragraphsOf(is))) {
    if (added) changed.came.push(...value);
    else if (removed) changed.went.push(...value);
    else {
      close();
      parts.push({ kind: 'same', paragraphs: value });
    }
  }
  close();
  return parts;
}

/** Of unchanged paragraphs only those beside a change: one before it and one behind it; the others are left out. */
export function foldUnchanged(parts: readonly ComparedPart[]): ComparedPart[] {
  return parts.flatMap((part, index): ComparedPart[] => {
    if (part.kind !== 'same') return [part];
    const { paragraphs } = part;
    const behind = index > 0 ? 1 : 0;
    const before = index < parts.length - 1 ? 1 : 0;
    if (paragraphs.length <= behind + before) return [part];
    const until = paragraphs.length - before;
    const folded: ComparedPart[] = [
      { kind: 'same', paragraphs: paragraphs.slice(0, behind) },
      { kind: 'leftOut', paragraphs: paragraphs.slice(behind, until) },
      { kind: 'same', paragraphs: paragraphs.slice(until) },
    ];
    return folded.filter((one) => one.kind !== 'same' || one.paragraphs.length > 0);
  });
}
