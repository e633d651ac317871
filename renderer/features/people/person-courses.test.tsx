import axe from 'axe-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { type Mounted, mount } from '#renderer/app/testing/mount.tsx';
import { storeIntake, testIntakeId } from '#renderer/data/courses/testing-trainees.ts';
import { addTrainer } from '#renderer/data/courses/trainers/trainers.ts';
import { database } from '#renderer/data/database.ts';
import { createProgramme } from '#renderer/data/programmes.ts';
import { emptyDatabase } from '#renderer/data/testing-database.ts';
import { testProgramme } from '#renderer/data/testing-programme.ts';
import texts from '#shared/languages/kk/people.json' with { type: 'json' };
import { PeoplePage } from './people-page.tsx';

let mounted: Mounted | null = null;
beforeEach(emptyDatabase);
afterEach(() => mounted?.unmount());

test('O10-21: the courses of a person stand beside the person, each with a way into it, and the scans of papers', async () => {
  await createProgramme(testProgramme('p1', 'Музыка'));
  await storeIntake(2, 0);
  await addTrainer(testIntakeId, 't0');
  mounted = await mount(<PeoplePage open="t0" />);
  const drawer = page.getByRole('dialog');
  const intake = texts.courses.intake.replace('{{year}}', '2027').replace('{{number}}', '1');
  const { as, states } = texts.courses;
  await expect
    .element(drawer.getByText(`${intake} · ${as.trainee} · ${states.listed}`), { timeout: 15_000 })
    .toBeVisible();
  await expect.element(drawer.getByText(`${intake} · ${as.trainer}`)).toBeVisible();
  const links = drawer.getByRole('link', { name: 'Музыка' }).elements();
  expect(links.map((link) => link.getAttribute('href')).sort()).toEqual([
    `#/courses/${testIntakeId}/trainees`,
    `#/courses/${testIntakeId}/trainers`,
  ]);
  await expect.element(drawer.getByText(texts.papers.marriageCertificate)).toBeVisible();
  const found = await axe.run(document.body, {
    rules: { region: { enabled: false } },
    resultTypes: ['violations'],
  });
  expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});

test('who was in no course yet is told so', async () => {
  await storeIntake(1, 0);
  await database.enrolments.clear();
  mounted = await mount(<PeoplePage open="t0" />);
  await expect.element(page.getByText(texts.courses.none), { timeout: 15_000 }).toBeVisible();
});
