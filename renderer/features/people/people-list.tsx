import { Table } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useCallback, useRef, useState } from 'react';
import { pageSize } from '#renderer/data/people/people.ts';
import classes from './people.module.css';
import { PeopleBlock } from './people-block.tsx';
import { PeopleTable } from './people-table.tsx';
import { rowHeight } from './row-height.ts';

/**
 * The whole list, however long: it is read and drawn in blocks of fifty, each from the key after which it begins.
 * A block is asked for when it comes near; those out of sight are neither drawn nor watched.
 */
export function PeopleList({ begin }: { begin: ReactNode }) {
  const scroller = useRef<HTMLDivElement>(null);
  const [starts, setStarts] = useState<(string | null)[]>([null]);
  const blocks = useVirtualizer({
    count: starts.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => pageSize * rowHeight,
    overscan: 1,
  });
  const addBlock = useCallback((index: number, from: string) => {
    setStarts((known) => (known.length === index ? [...known, from] : known));
  }, []);
  const shown = blocks.getVirtualItems();
  const before = shown[0]?.start ?? 0;
  const after = blocks.getTotalSize() - (shown.at(-1)?.end ?? 0);
  return (
    <PeopleTable scroller={scroller}>
      <Space height={before} />
      {shown.map(({ index }) => (
        <Table.Tbody key={index} ref={blocks.measureElement} data-index={index}>
          <PeopleBlock
            index={index}
            from={starts[index] ?? null}
            to={starts[index + 1] ?? null}
            onFull={addBlock}
            begin={begin}
          />
        </Table.Tbody>
      ))}
      <Space height={after} />
    </PeopleTable>
  );
}

/** Stands for the blocks that are out of sight. */
function Space({ height }: { height: number }) {
  return (
    <Table.Tbody aria-hidden>
      <tr>
        <td colSpan={5} className={classes.space} style={{ height }} />
      </tr>
    </Table.Tbody>
  );
}
