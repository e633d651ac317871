import { createContext, useContext } from 'react';
import type { Aim, AimKind } from '#shared/model/programme.ts';

/** An aim that something may be connected with: its short name («2-міндет») and its words. */
export interface NamedAim {
  id: string;
  kind: AimKind;
  number: number;
  text: string;
}

/** Aims with their number among those of their kind. */
export function nameAims(aims: readonly Aim[]): NamedAim[] {
  const counts: Record<AimKind, number> = { goal: 0, task: 0, outcome: 0 };
  return aims.map(({ id, kind, text }) => {
    counts[kind] += 1;
    return { id, kind, number: counts[kind], text };
  });
}

/** The aims of the programme for the cells that connect with them; only these cells follow its changes. */
export const NamedAims = createContext<readonly NamedAim[]>([]);

export function useNamedAims(kinds: readonly AimKind[]): NamedAim[] {
  return useContext(NamedAims).filter(({ kind }) => kinds.includes(kind));
}
