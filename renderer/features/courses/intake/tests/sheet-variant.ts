import type { CourseTest } from '#shared/model/course/test.ts';

/** The variant, from 0, that a trainee is given on paper: neighbours in the list get different ones. `number`: in the group, from 1. */
export const sheetVariant = (number: number, { variants }: Pick<CourseTest, 'variants'>): number =>
  (number - 1) % Math.max(1, variants.length);
