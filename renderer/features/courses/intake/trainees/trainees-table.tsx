import { Checkbox, Table } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Trainee } from '#renderer/data/courses/enrolments.ts';
import { useLeft } from '#renderer/data/courses/outcomes/enrolment-states.ts';
import type { Group } from '#shared/model/course/enrolment.ts';
import { TraineeRow } from './trainee-row.tsx';
import classes from './trainees.module.css';

interface TraineesTableProps {
  trainees: readonly Trainee[];
  groups: readonly Group[];
  /** Ids of enrolments. */
  selected: ReadonlySet<string>;
  onSelect: (selected: ReadonlySet<string>) => void;
  /** Opens an enrolment. */
  onOpen: (id: string) => void;
}

/** Pixels of a row, as in trainees.module.css. */
const rowHeight = 44;
const columns = ['name', 'group', 'region', 'employer', 'missing'] as const;
const widths = { name: '26%', group: 130, region: 160, employer: '22%', missing: 'auto' } as const;

/** Everybody that the filter leaves; the rows out of sight are not drawn. */
export function TraineesTable({ trainees, groups, selected, onSelect, onOpen }: TraineesTableProps) {
  const { t } = useTranslation('courses');
  const left = useLeft(trainees[0]?.enrolment.intakeId ?? '');
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: trainees.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 10,
  });
  const items = virtual.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  const count = trainees.filter(({ enrolment }) => selected.has(enrolment.id)).length;
  const all = () =>
    onSelect(new Set(count === trainees.length ? [] : trainees.map(({ enrolment }) => enrolment.id)));
  const toggle = (id: string) => {
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    onSelect(next);
  };
  return (
    <div ref={scroller} className={classes.scroller}>
      <Table
        highlightOnHover
        stickyHeader
        layout="fixed"
        miw={900}
        aria-label={t('trainees.list')}
        aria-rowcount={trainees.length}
      >
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={44}>
              <Checkbox
                aria-label={t('trainees.selectAll')}
                checked={count > 0 && count === trainees.length}
                indeterminate={count > 0 && count < trainees.length}
                onChange={all}
              />
            </Table.Th>
            {columns.map((column) => (
              <Table.Th key={column} w={widths[column]}>
                {t(`trainees.columns.${column}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          <Space height={before} />
          {items.map(({ index }) => {
            const trainee = trainees[index];
            return (
              trainee && (
                <TraineeRow
                  key={trainee.enrolment.id}
                  trainee={trainee}
                  left={left?.get(trainee.enrolment.id) ?? null}
                  group={groups.find(({ id }) => id === trainee.enrolment.groupId)}
                  isSelected={selected.has(trainee.enrolment.id)}
                  onToggle={toggle}
                  onOpen={onOpen}
                />
              )
            );
          })}
          <Space height={after} />
        </Table.Tbody>
      </Table>
    </div>
  );
}

/** Stands for the rows that are out of sight. */
const Space = ({ height }: { height: number }) => (
  <tr aria-hidden>
    <td colSpan={columns.length + 1} className={classes.space} style={{ height }} />
  </tr>
);
