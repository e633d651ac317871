import { savePaper } from '#renderer/components/save-made.ts';
import type { SaveFileAnswer } from '#shared/bridge.ts';
import type { OfficialPaper, PaperFrame } from '#shared/documents/official/paper.ts';
import { testAnswerSheets } from '#shared/documents/official/papers/test-answer-sheets.ts';
import { testKey } from '#shared/documents/official/papers/test-key.ts';
import { type TestPaperData, testVariants } from '#shared/documents/official/papers/test-papers.ts';
import type { Group } from '#shared/model/course/enrolment.ts';
import type { CourseTest } from '#shared/model/course/test.ts';
import type { Organisation } from '#shared/model/organisation.ts';
import { personName } from '#shared/model/person.ts';
import type { Outcome } from '#shared/model/problem.ts';
import type { Programme } from '#shared/model/programme.ts';
import { sheetVariant } from './sheet-variant.ts';
import type { IntakeTests } from './use-tests.ts';

/** What is printed of a test. */
export const testPapers = ['variants', 'sheets', 'key'] as const;
export type TestPaper = (typeof testPapers)[number];

interface PaperOfTest {
  view: IntakeTests;
  group: Group;
  test: CourseTest;
  programme: Programme;
  organisation: Organisation;
  name: string;
  filter: string;
}

function made(
  paper: TestPaper,
  { view, group, test }: PaperOfTest,
  data: TestPaperData,
  frame: PaperFrame,
): OfficialPaper {
  if (paper === 'variants') return testVariants(data, frame);
  if (paper === 'key') return testKey(data, frame);
  const trainees = view.lines.flatMap((line) =>
    line.kind === 'trainee' && line.trainee.enrolment.groupId === group.id
      ? [{ name: personName(line.trainee.person), variant: sheetVariant(line.number, test) }]
      : [],
  );
  return testAnswerSheets({ ...data, trainees }, frame);
}

/** Saves a paper of a group's test as docx where the person chooses (O10-28). Problems: those of `savePaper`. */
export function saveTestPaper(paper: TestPaper, file: PaperOfTest): Promise<Outcome<SaveFileAnswer>> {
  const { view, group, test, programme, organisation, name, filter } = file;
  const data = { programme, intake: view.intake, group, test, rules: view.rules };
  const frame = {
    ...{ organisation, language: test.language, number: '', date: null, texts: {}, signatories: [] },
    createdAt: new Date().toISOString(),
  };
  return savePaper(made(paper, file, data, frame), organisation, { name, filter, fallback: `test-${paper}` });
}
