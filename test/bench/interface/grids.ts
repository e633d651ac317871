import type { Page } from 'playwright';
import { median, percentile } from '../figures.ts';
import { printTable } from '../print-table.ts';
import type { BuiltPages } from './in-built-pages.ts';
import { putRecords } from './put-records.ts';
import { type TypingRecord, watchTyping } from './typing-probe.ts';

const trainees = 300;
const groups = 12;
const intakeId = 'grids';
const keys = 200;
/** Milliseconds: as fast as a practised hand marks one trainee after the other. */
const betweenKeys = 60;

const otherDays = ['03', '04', '05', '06', '09', '10', '11', '12', '13'].map((day) => `2026-02-${day}`);

/** An intake of ten days that is over, with its trainees in groups; of its first day and of activity nothing is known. */
function tables(programmeId: string) {
  const intake = {
    ...{ id: intakeId, programmeId, year: 2026, number: 1, regions: ['KZ-71'], languages: ['kk'] },
    ...{ studyForm: 'fullTime', startsOn: '2026-02-02', endsOn: '2026-02-13', place: '' },
    ...{ plannedTrainees: trainees, deletedAt: null },
  };
  const numbers = Array.from({ length: trainees }, (_, index) => index);
  const name = (index: number) => `Сынақов${String(index).padStart(3, '0')}`;
  const people = numbers.map((index) => ({
    ...{ id: `t${index}`, lastName: name(index), firstName: 'Үлгі', middleName: '', birthDate: '' },
    ...{ iin: '', iinHash: '', phone: '', bankAccount: '', employer: '', position: '', deletedAt: null },
    ...{ nameKey: name(index).toLowerCase(), createdAt: '2026-01-01T00:00:00Z' },
  }));
  const enrolments = numbers.map((index) => ({
    ...{ id: `${intakeId}:t${index}`, intakeId, personId: `t${index}`, letterId: null },
    ...{ groupId: `g${Math.floor((index * groups) / trainees)}`, region: '', district: '', placeKind: '' },
    ...{ employer: '', position: '', subject: '', category: '', experience: '', education: '' },
    papers: { identityCard: null, questionnaire: null, application: null, contract: null },
    ...{ language: '', inChatOn: null, preparedOn: null, cameFrom: null, deletedAt: null },
  }));
  const made = Array.from({ length: groups }, (_, index) => ({
    ...{ id: `g${index}`, intakeId, order: `a${String(index).padStart(2, '0')}`, name: `${index + 1}-топ` },
    ...{ language: 'kk', chatLink: '' },
  }));
  const attendance = enrolments.flatMap(({ id }) =>
    otherDays.map((date) => ({
      ...{ id: `${id}/${date}`, intakeId, enrolmentId: id, date, mark: 'present', reason: '' },
    })),
  );
  const scores = enrolments.map(({ id }) => ({
    ...{ id, intakeId, rightAnswers: 15, participation: null, participationReason: '', activity: null },
    ...{ project: 30, projectTopic: 'Үлгі', signedOn: null },
  }));
  return { intakes: [intake], groups: made, people, enrolments, attendance, scores };
}

/** Presses the keys one after the other, the first cell of `column` having the focus. */
async function typed(
  { context, address }: BuiltPages,
  panel: 'attendance' | 'scores',
  column: string,
  press: readonly string[],
): Promise<TypingRecord> {
  const page = await context.newPage();
  await page.goto(`${address}#/courses/${intakeId}/${panel}`);
  const first = page.locator(`tr[data-target] [data-column="${column}"]`).first();
  await first.waitFor();
  await page.waitForTimeout(2000);
  await first.focus();
  await watchTyping(page);
  for (let key = 0; key < keys; key += 1) {
    await page.keyboard.press(press[key % press.length] ?? '');
    await page.waitForTimeout(betweenKeys);
  }
  await page.waitForTimeout(1500);
  const record = await page.evaluate(() => window.typingRecord);
  await expectStored(page, panel, keys / press.length);
  await page.close();
  return record;
}

/** What was typed must be there: a grid that loses keys is fast. */
async function expectStored(page: Page, panel: 'attendance' | 'scores', count: number): Promise<void> {
  const records = await page.evaluate(
    (table) =>
      new Promise<{ date?: string; activity?: number | null }[]>((resolve, reject) => {
        const request = indexedDB.open('ereje');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const reading = request.result.transaction(table).objectStore(table).getAll();
          reading.onsuccess = () => resolve(reading.result);
        };
      }),
    panel,
  );
  const typedNow = records.filter(({ date, activity }) =>
    panel === 'attendance' ? date === '2026-02-02' : activity === 7,
  );
  if (typedNow.length !== count) throw new Error(`${typedNow.length} of ${count} are stored in ${panel}`);
}

function row(name: string, { keys: all, longTasks }: TypingRecord): string[] {
  const figures = [median(all), percentile(all, 0.95), Math.max(...all)].map((one) => one.toFixed(1));
  return [name, ...figures, String(longTasks.length)];
}

/** Attendance and points of 300 trainees × 10 days, marked and typed one after the other (O10-24, O10-29). */
export async function benchGrids(pages: BuiltPages): Promise<void> {
  const page = await pages.context.newPage();
  await page.goto(pages.address);
  await page.locator('table tbody a').first().waitFor();
  await putRecords(page, tables(pages.programmeId));
  await page.close();
  const rows = [
    row('attendance, a mark a key', await typed(pages, 'attendance', '2026-02-02', ['1'])),
    row('points, a digit and Enter', await typed(pages, 'scores', 'activity', ['7', 'Enter'])),
  ];
  printTable(
    `Grids of ${trainees} trainees, from the key to the end of its frame, ms`,
    ['grid', 'median', '95 %', 'most', 'tasks over 50 ms'],
    rows,
  );
}
