import { inBuiltPages } from './interface/in-built-pages.ts';
import { benchRemarkScreens } from './interface/remarks.ts';
import { benchRemarksPaper } from './remarks-paper.ts';

/** Thousands of remarks in a public discussion (O10-9): the paper that sums them up, and the screens. */
export async function benchRemarks(): Promise<void> {
  await benchRemarksPaper();
  await inBuiltPages(benchRemarkScreens);
}
