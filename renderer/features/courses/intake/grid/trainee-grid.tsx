import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import {
  type FocusEvent,
  type HTMLAttributes,
  type ReactNode,
  useCallback,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import classes from './grid.module.css';
import type { TraineeLine } from './trainee-lines.ts';
import { type CellPlace, placeOf, useGridFocus } from './use-grid-focus.ts';

/** What the rows and the keys of a grid are given to move the focus. */
export type FocusCell = (place: CellPlace) => void;

interface TraineeGridProps {
  label: string;
  lines: readonly TraineeLine[];
  /** The cells of the head after number and name. */
  head: ReactNode;
  /** How many columns there are with number and name. */
  columns: number;
  /** The row of a trainee: keep it memoised, it is asked for at every scroll. */
  row: (line: Extract<TraineeLine, { kind: 'trainee' }>, index: number) => ReactNode;
  /** Keys and other events of the whole grid. */
  on: (focus: FocusCell) => Omit<HTMLAttributes<HTMLTableElement>, 'children'>;
}

/** Pixels of a line, as in grid.module.css. */
const lineHeight = 40;

/** Lines on both sides of the focus that are drawn, before the grid has scrolled there. */
const aroundFocus = 6;
/** Further away nobody types: the focus was left behind by scrolling. */
const farAway = 100;

/** What is in sight, and the lines round the focus: whoever types faster than the grid scrolls goes on typing. */
const withFocus =
  (focused: number | null) =>
  (range: Range): number[] => {
    const { startIndex, endIndex, count } = range;
    if (focused === null || focused < startIndex - farAway || focused > endIndex + farAway)
      return defaultRangeExtractor(range);
    return defaultRangeExtractor({
      ...range,
      startIndex: Math.max(0, Math.min(startIndex, focused - aroundFocus)),
      endIndex: Math.min(count - 1, Math.max(endIndex, focused + aroundFocus)),
    });
  };

/** Trainees of an intake by groups, one line each, however many: those out of sight are not drawn. */
export function TraineeGrid({ label, lines, head, columns, row, on }: TraineeGridProps) {
  const { t } = useTranslation('courses');
  const scroller = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<number | null>(null);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => lineHeight,
    getItemKey: (index) => lines[index]?.id ?? index,
    overscan: 8,
    rangeExtractor: useMemo(() => withFocus(focused), [focused]),
  });
  const focus = useGridFocus(
    scroller,
    useCallback((line) => virtual.scrollToIndex(line), [virtual]),
  );
  const items = virtual.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <div ref={scroller} className={classes.scroller}>
      <table
        className={classes.grid}
        aria-label={label}
        aria-rowcount={lines.length + 1}
        onFocusCapture={({ target }: FocusEvent) => setFocused(placeOf(target)?.line ?? null)}
        {...on(focus)}
      >
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className={classes.name}>
              {t('scores.columns.name')}
            </th>
            {head}
          </tr>
        </thead>
        <tbody>
          <Space height={before} columns={columns} />
          {items.map(({ index }) => {
            const line = lines[index];
            if (!line) return null;
            if (line.kind === 'trainee') return row(line, index);
            return (
              <tr key={line.id} aria-rowindex={index + 2} className={classes.group}>
                <th scope="rowgroup" colSpan={columns}>
                  <span>{`${line.group?.name ?? t('scores.noGroup')} · ${line.count}`}</span>
                </th>
              </tr>
            );
          })}
          <Space height={after} columns={columns} />
        </tbody>
      </table>
    </div>
  );
}

/** Stands for the lines that are out of sight. */
const Space = ({ height, columns }: { height: number; columns: number }) =>
  height > 0 && (
    <tr aria-hidden>
      <td colSpan={columns} className={classes.space} style={{ height }} />
    </tr>
  );
