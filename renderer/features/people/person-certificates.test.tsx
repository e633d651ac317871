import axe from 'axe-core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { type Mounted, mount } from '#renderer/app/testing/mount.tsx';
import { issueCertificates } from '#renderer/data/certificates/issue.ts';
import {
  beginCertificates,
  testPlace as place,
  testSign as sign,
  storePassed,
  testWords,
} from '#renderer/data/certificates/testing-issue.ts';
import { goTo } from '#renderer/data/testing-clock.ts';
import { emptyDatabase } from '#renderer/data/testing-database.ts';
import texts from '#shared/languages/kk/certificates.json' with { type: 'json' };
import { PeoplePage } from './people-page.tsx';

const { register, issue } = texts;
let mounted: Mounted | null = null;
beforeEach(async () => {
  goTo('2027-02-15');
  await emptyDatabase();
  await storePassed(2);
});
afterEach(() => {
  mounted?.unmount();
  vi.useRealTimers();
});

test('O10-30: the certificates of a person stand beside the person, with their state and a way into the register', async () => {
  await beginCertificates();
  const issued = await issueCertificates(testWords([0, 1]), { place, sign });
  const own = issued.ok ? issued.value.find(({ personId }) => personId === 't0') : undefined;
  mounted = await mount(<PeoplePage open="t0" />);
  const drawer = page.getByRole('dialog');
  const link = drawer.getByRole('link', {
    name: register.one.replace('{{number}}', own?.registrationNumber ?? ''),
  });
  await expect
    .element(link, { timeout: 15_000 })
    .toHaveAttribute('href', `#/certificates/register/${own?.id}`);
  await expect.element(drawer.getByText(issue.states.valid)).toBeVisible();
  expect(drawer.getByRole('link').filter({ hasText: '2027-0000' }).elements()).toHaveLength(1);
  const found = await axe.run(document.body, { rules: { region: { enabled: false } } });
  expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});

test('who got no certificate yet is told so', async () => {
  mounted = await mount(<PeoplePage open="t0" />);
  await expect.element(page.getByText(register.person.none), { timeout: 15_000 }).toBeVisible();
});
