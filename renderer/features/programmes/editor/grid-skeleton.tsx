import { Skeleton } from '@mantine/core';
import classes from './editor-screen.module.css';

/** Stands for a table while its rows are read. */
export function GridSkeleton() {
  return (
    <div className={classes.part}>
      <Skeleton h={160} />
    </div>
  );
}
