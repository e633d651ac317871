import { afterEach, beforeEach, vi } from 'vitest';
import type { ProgrammeContent } from '#shared/model/programme.ts';
import { completeProgramme } from '#shared/regulation/checks/complete-programme.fixture.ts';
import { placeAttachments } from './attachments.ts';
import { testPlace } from './backup/testing-place.ts';
import { flush } from './pending-saves.ts';
import { storeProgramme } from './programmes.ts';
import { goTo } from './testing-clock.ts';
import { emptyDatabase } from './testing-database.ts';

/** The id of the complete programme. */
export const programmeId = 'p';

/** For tests: nothing is stored but a complete programme and its organisation. */
export async function storeCompleteProgramme(): Promise<ProgrammeContent> {
  await flush();
  await emptyDatabase();
  const content = completeProgramme();
  await storeProgramme(content, [{ table: 'organisations', kind: 'create', record: content.organisation }]);
  return content;
}

/** Before each test of a file: it is `day`, and a complete programme is stored; files are kept in memory. */
export function startWithProgramme(day = '2026-03-02'): void {
  beforeEach(async () => {
    goTo(day);
    placeAttachments(await testPlace());
    await storeCompleteProgramme();
  });
  afterEach(() => {
    vi.useRealTimers();
  });
}
