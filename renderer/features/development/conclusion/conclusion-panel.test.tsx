import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { type Mounted, mount } from '#renderer/app/testing/mount.tsx';
import { recordConclusion, updateTask } from '#renderer/data/development/conclusion.ts';
import { readDevelopment } from '#renderer/data/development/read-development.ts';
import { begin, discussAndApprove, step, todayHere } from '#renderer/data/development/testing-way.ts';
import { goTo } from '#renderer/data/testing-clock.ts';
import { programmeId, startWithProgramme } from '#renderer/data/testing-complete-programme.ts';
import { readWorkingCalendar } from '#renderer/data/working-calendar.ts';
import texts from '#shared/languages/kk/development.json' with { type: 'json' };
import { ConclusionPanel } from './conclusion-panel.tsx';

const words = texts.conclusion.tasks;
startWithProgramme();
let mounted: Mounted | null = null;

beforeEach(async () => {
  await begin(programmeId);
  await discussAndApprove(programmeId, () => goTo('2026-03-18'));
  await step(programmeId, 'sendPackage', { kind: 'coverLetter' });
  const on = todayHere();
  const scan = new File(['%PDF-1.7'], 'қорытынды.pdf');
  const said = { decision: 'rework' as const, number: '1', date: on, receivedOn: on, note: '', scan };
  await recordConclusion(
    programmeId,
    { ...said, remarks: ['Мақсат нақтылансын.'] },
    await readWorkingCalendar(),
  );
});
afterEach(() => mounted?.unmount());

const open = async () => {
  mounted = await mount(<ConclusionPanel programmeId={programmeId} />);
};

test('O10-12: a task is written while the rework lasts, and is only read when it is over', async () => {
  await open();
  const field = page.getByLabelText(words.answer, { exact: true });
  await expect.element(field).toBeVisible();
  const [task] = (await readDevelopment(programmeId))?.tasks ?? [];
  await updateTask(programmeId, task?.id ?? '', { answer: 'Мақсат қайта жазылды.', done: true });
  await step(programmeId, 'resubmit');
  await expect.element(page.getByText(words.closed)).toBeVisible();
  await expect.element(page.getByText('Мақсат нақтылансын.')).toBeVisible();
  await expect
    .element(page.getByText(words.changed.replace('{{answer}}', 'Мақсат қайта жазылды.')))
    .toBeVisible();
  await expect.element(field).not.toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: words.add })).not.toBeInTheDocument();
});
