import '#renderer/app/zod-without-eval.ts';
import type { CrashDriver } from './crash-driver.ts';

// Apart, so that no schema is made before the line above has run.
const { openDriver } = await import('./open-driver.ts');
(globalThis as { crashDriver?: CrashDriver }).crashDriver = await openDriver();
