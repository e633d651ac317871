import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { useLocation } from 'wouter';
import { type Mounted, mount } from '#renderer/app/testing/mount.tsx';
import { database } from '#renderer/data/database.ts';
import { flush } from '#renderer/data/pending-saves.ts';
import { undo } from '#renderer/data/undo.ts';
import { storeNewProgramme } from '#renderer/features/programmes/editor/testing-programme.ts';
import texts from '#shared/languages/kk/development.json' with { type: 'json' };
import courseProblems from '#shared/languages/kk/problems.courses.json' with { type: 'json' };
import { WayPage } from './way-page.tsx';

let id = '';
let mounted: Mounted;
beforeEach(async () => {
  id = await storeNewProgramme();
});
afterEach(() => mounted.unmount());

/** The way at the part that the address names, as the program's routes show it. */
function WayAtAddress() {
  const [location] = useLocation();
  return <WayPage programmeId={id} panel={location.split('/')[4]} />;
}

async function open(panel: string) {
  window.location.hash = `/programmes/${id}/way/${panel}`;
  mounted = await mount(<WayAtAddress />);
}

const button = (name: string) => page.getByRole('button', { name, exact: true });
const tab = (name: string) => page.getByRole('tab', { name, exact: true });

test('O10-4, O10-5: all that is missing for the protocol is told at once, with the way to mend it', async () => {
  await open('overview');
  for (const code of ['noActAnalysed', 'noResearch', 'protocolWithoutSignatories'] as const) {
    await expect.element(page.getByText(courseProblems[code])).toBeVisible();
  }
  await expect
    .element(page.getByRole('link', { name: texts.overview.mend.analysis }).first())
    .toHaveAttribute('href', `#/programmes/${id}/way/analysis`);
  await expect.element(button(texts.steps.do.signProtocol)).not.toBeInTheDocument();
});

test('O10-4: an act that is typed is stored with the development, and taken back by undo', async () => {
  await open('analysis');
  await userEvent.click(button(texts.analysis.acts.add));
  await expect.poll(() => document.activeElement?.getAttribute('data-cell')).toBe('title');
  await userEvent.keyboard('Қағидалар');
  await flush();
  const acts = () => database.analysedActs.toArray();
  expect(await acts()).toMatchObject([{ ownerId: `${id}:1`, title: 'Қағидалар' }]);
  expect(await database.developments.count()).toBe(1);
  expect(Object.keys((await acts())[0] ?? {})).not.toContain('programmeId');
  await undo(id);
  await expect.poll(acts).toMatchObject([{ title: '' }]);
  await undo(id);
  await expect.poll(acts).toEqual([]);
});

test('O10-4: a research is added while something is still being stored', async () => {
  await open('analysis');
  await userEvent.click(button(texts.analysis.acts.add));
  await expect.poll(() => document.activeElement?.getAttribute('data-cell')).toBe('title');
  await userEvent.keyboard('Заң');
  await userEvent.click(button(texts.analysis.research.add));
  await expect.poll(() => database.researches.count()).toBe(1);
  await expect.poll(async () => (await database.analysedActs.toArray())[0]?.title).toBe('Заң');
});

test('O10-5: a protocol that is prepared is proposed, shown, and says why it cannot be signed', async () => {
  await open('papers');
  const part = page.getByRole('group', { name: texts.papers.needsProtocol, exact: true });
  await userEvent.click(part.getByRole('button', { name: texts.paperWork.prepare, exact: false }).first());
  await expect.element(part.getByText(courseProblems.protocolWithoutSignatories).first()).toBeVisible();
  expect(await database.officialDocuments.toArray()).toMatchObject([
    { kind: 'needsProtocol', signedOn: null, ownerId: `${id}:1` },
  ]);
});

test('O10-12: a conclusion cannot be entered before the package was sent', async () => {
  await open('conclusion');
  await expect.element(page.getByText(texts.conclusion.notSent)).toBeVisible();
  await expect.element(button(texts.conclusion.record)).not.toBeInTheDocument();
});

test('arrow keys lead from one part of the way to the next', async () => {
  await open('overview');
  await expect.element(tab(texts.way.panels.overview)).toBeVisible();
  (tab(texts.way.panels.overview).element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowRight}');
  await expect.poll(() => window.location.hash).toBe(`#/programmes/${id}/way/analysis`);
  await expect.element(page.getByRole('table', { name: texts.analysis.acts.label })).toBeVisible();
});
