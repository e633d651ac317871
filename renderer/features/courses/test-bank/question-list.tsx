import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type CellPlace, placeOf, useGridFocus } from '../intake/grid/use-grid-focus.ts';
import type { Bank, NumberedQuestion } from './bank.ts';
import { QuestionCard } from './question-card.tsx';
import classes from './test-bank.module.css';

interface QuestionListProps {
  bank: Bank;
  shown: readonly NumberedQuestion[];
  /** The question that was just added: it is typed at once. */
  wanted: string | null;
  onAdd: () => void;
}

/** Pixels of a question with one line of text and without faults. */
const plainHeight = 210;

/** The field that Enter leads to: from the text over the answers to the next question; null behind the last one. */
function nextField({ line, column }: CellPlace, answers: number, last: number): CellPlace | null {
  const at = column === 'text' ? 0 : Number(column) + 1;
  if (at < answers) return { line, column: String(at) };
  return line < last ? { line: line + 1, column: 'text' } : null;
}

/** The questions, however many: those out of sight are not drawn. Enter goes on, Alt and a number marks the right answer. */
export function QuestionList({ bank, shown, wanted, onAdd }: QuestionListProps) {
  const { t } = useTranslation('courses');
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => shown[index]?.question.id ?? index,
    estimateSize: () => plainHeight,
    overscan: 4,
  });
  const focus = useGridFocus(
    scroller,
    useCallback((line) => virtual.scrollToIndex(line), [virtual]),
  );
  const line = shown.findIndex(({ question }) => question.id === wanted);
  const done = useRef<string>(null);
  useEffect(() => {
    if (wanted === null || line < 0 || done.current === wanted) return;
    done.current = wanted;
    focus({ line, column: 'text' });
  }, [wanted, line, focus]);
  const onEnter = (event: KeyboardEvent) => {
    const place = event.target instanceof Element ? placeOf(event.target) : null;
    const question = shown[place?.line ?? -1]?.question;
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing || !place || !question)
      return;
    event.preventDefault();
    const next = nextField(place, question.answers.length, shown.length - 1);
    if (next) focus(next);
    else onAdd();
  };
  return (
    <div ref={scroller} className={classes.scroller}>
      <ol
        className={classes.list}
        aria-label={t('testBank.list')}
        style={{ height: virtual.getTotalSize() }}
        {...{ onKeyDown: onEnter }}
      >
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const one = shown[index];
          return (
            one && (
              <li
                key={key}
                ref={virtual.measureElement}
                data-index={index}
                data-target={one.question.id}
                aria-setsize={shown.length}
                aria-posinset={index + 1}
                className={classes.item}
                style={{ transform: `translateY(${start}px)` }}
              >
                <QuestionCard bank={bank} question={one.question} number={one.number} line={index} />
              </li>
            )
          );
        })}
      </ol>
    </div>
  );
}
