import { Badge, Group, Text, UnstyledButton } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { isAnswered, type Remark } from '#shared/model/development/remark.ts';
import classes from './discussion.module.css';

/** The height of every row, in pixels. */
const rowHeight = 68;

function Standing({ remark }: { remark: Remark }) {
  const { t } = useTranslation('development');
  const state = isAnswered(remark) ? (remark.decision ?? 'unanswered') : 'unanswered';
  const color = { unanswered: 'orange', takenIntoAccount: 'steppe', refused: 'gray' }[state];
  return (
    <Badge variant="light" tt="none" size="sm" color={color}>
      {t(`discussion.filters.states.${state}`)}
    </Badge>
  );
}

interface RemarkListProps {
  remarks: readonly Remark[];
  /** By id: the place among all remarks. */
  numbers: ReadonlyMap<string, number>;
  chosen: string | null;
  onChoose: (id: string) => void;
}

/** Remarks in the thousands: only those in sight are drawn. */
export function RemarkList({ remarks, numbers, chosen, onChoose }: RemarkListProps) {
  const { t } = useTranslation('development');
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: remarks.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  const place = remarks.findIndex(({ id }) => id === chosen);
  useEffect(() => {
    if (place >= 0) rows.scrollToIndex(place);
  }, [place, rows]);
  if (remarks.length === 0) return <Text size="sm">{t('discussion.noneFound')}</Text>;
  return (
    <div ref={scroller} className={classes.scroller}>
      <ul aria-label={t('discussion.list')} className={classes.list} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start, size }) => {
          const remark = remarks[index];
          return (
            remark && (
              <li
                key={remark.id}
                className={classes.item}
                style={{ top: start, height: size }}
                aria-setsize={remarks.length}
                aria-posinset={index + 1}
              >
                <UnstyledButton
                  className={classes.row ?? ''}
                  aria-current={remark.id === chosen}
                  onClick={() => onChoose(remark.id)}
                >
                  <Group justify="space-between" gap="xs" wrap="nowrap">
                    <Text size="sm" fw={500} truncate>
                      {numbers.get(remark.id)}. {remark.author || t('discussion.unnamed')}
                    </Text>
                    <Standing remark={remark} />
                  </Group>
                  <Text size="sm" truncate>
                    {remark.text.slice(0, 200)}
                  </Text>
                </UnstyledButton>
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}
