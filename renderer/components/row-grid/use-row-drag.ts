import type { DragEvent } from 'react';
import { useRef } from 'react';

type Drop = (rowId: string, besideId: string, side: 'before' | 'after') => void;

const rowAt = (event: DragEvent) =>
  event.target instanceof Element ? event.target.closest<HTMLElement>('tr[data-target]') : null;

function sideOf(event: DragEvent, row: HTMLElement): 'before' | 'after' {
  const { top, height } = row.getBoundingClientRect();
  return event.clientY < top + height / 2 ? 'before' : 'after';
}

/** Rows dragged by their handle; a line shows where the row would land. The keyboard has Alt with arrows for it. */
export function useRowDrag(drop: Drop) {
  const dragged = useRef<string | null>(null);
  const marked = useRef<HTMLElement | null>(null);
  const mark = (row: HTMLElement | null, side?: 'before' | 'after') => {
    if (marked.current !== row) marked.current?.removeAttribute('data-drop');
    marked.current = row;
    if (row && side) row.dataset.drop = side;
  };
  return {
    onDragStart: (event: DragEvent) => {
      const row = rowAt(event);
      dragged.current = row?.dataset.target ?? null;
      if (!row) return;
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setDragImage(row, 12, 12);
    },
    onDragOver: (event: DragEvent) => {
      const row = rowAt(event);
      if (dragged.current === null || !row) return;
      event.preventDefault();
      mark(row, sideOf(event, row));
    },
    onDrop: (event: DragEvent) => {
      const row = rowAt(event);
      if (dragged.current === null || !row?.dataset.target) return;
      event.preventDefault();
      drop(dragged.current, row.dataset.target, sideOf(event, row));
    },
    onDragEnd: () => {
      dragged.current = null;
      mark(null);
    },
  };
}
