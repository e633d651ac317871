import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { setStoreState } from '#renderer/data/store/store-state.ts';
import app from '#shared/languages/kk/app.json' with { type: 'json' };
import data from '#shared/languages/kk/data.json' with { type: 'json' };
import { StoreGate } from './store-gate.tsx';
import { type Mounted, mount } from './testing/mount.tsx';

let mounted: Mounted;
const show = async (showable: Promise<void>) => {
  mounted = await mount(<StoreGate showable={showable}>бағдарлама</StoreGate>);
};

afterEach(() => {
  mounted.unmount();
  setStoreState({ phase: 'opening' });
});

test('the program waits until its data may be shown, but not until both copies are compared', async () => {
  let allow: () => void = () => undefined;
  await show(new Promise((resolve) => (allow = resolve)));
  await expect.element(page.getByRole('status', { name: app.loading })).toBeVisible();
  expect(document.body.textContent).not.toContain('бағдарлама');
  allow();
  await expect.element(page.getByText('бағдарлама')).toBeVisible();
});

test('while the store is rebuilt one calm screen says how far it is', async () => {
  setStoreState({ phase: 'rebuilding', done: 602, of: 1204 });
  await show(Promise.resolve());
  const bar = page.getByRole('progressbar', { name: data.gate.rebuilding.title });
  await expect.element(bar).toHaveAttribute('value', '602');
  await expect.element(page.getByText(/Дайыны – 602 өзгеріс, барлығы – 1\u00a0204/)).toBeVisible();
});

test('data that cannot be opened is refused with the reason, and a copy of it is offered', async () => {
  setStoreState({ phase: 'refused', problem: { code: 'dataNewer' } });
  await show(Promise.resolve());
  await expect.element(page.getByText(data.gate.refused.untouched)).toBeVisible();
  await expect.element(page.getByRole('button', { name: data.gate.refused.saveCopy })).toBeVisible();
});
