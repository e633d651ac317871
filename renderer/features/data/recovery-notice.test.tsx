import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { Notices } from '#renderer/app/shell/notices.tsx';
import { type Mounted, mount } from '#renderer/app/testing/mount.tsx';
import { type RecoveryReport, setStoreState } from '#renderer/data/store/store-state.ts';
import data from '#shared/languages/kk/data.json' with { type: 'json' };

const at = new Date();
at.setHours(14, 5);
const report: RecoveryReport = {
  what: 'databaseLost',
  changes: 1204,
  lastAt: at.toISOString(),
  snapshot: null,
  skippedSnapshots: 0,
  lost: [],
  missing: 0,
};
let mounted: Mounted;

async function tell(told: RecoveryReport) {
  setStoreState({ phase: 'ready', report: told, secondCopy: null });
  mounted = await mount(<Notices />);
}

afterEach(() => {
  mounted.unmount();
  setStoreState({ phase: 'opening' });
});

const message = () => page.getByRole('alert').query()?.textContent ?? '';

test('one message says what happened, how many changes are back and of when the last one is', async () => {
  await tell(report);
  await expect.poll(message).toContain(data.recovery.what.databaseLost);
  expect(message()).toContain('1\u00a0204 өзгерістің бәрі қайтарылды, соңғысы – 14:05');
  await page.getByRole('button', { name: data.recovery.close }).click();
  await expect.poll(message).toBe('');
});

test('what is known to be missing is said, and then nobody speaks of all changes', async () => {
  await tell({ ...report, lost: ['journalPart'], skippedSnapshots: 1 });
  await expect.poll(message).toContain(data.recovery.lost.journalPart);
  expect(message()).not.toContain('бәрі қайтарылды');
});
