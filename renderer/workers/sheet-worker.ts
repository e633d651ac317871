import '#renderer/app/zod-without-eval.ts';
import { readForm } from '#shared/google-forms/read-form.ts';
import { success } from '#shared/model/problem.ts';
import { readSheets } from '#shared/sheets/read-sheets.ts';
import { writeSheet } from '#shared/sheets/write-sheet.ts';
import { readTestBank } from '#shared/test-bank/read-test-bank.ts';
import { findColumns } from '#shared/trainee-list/find-columns.ts';
import { readTrainees } from '#shared/trainee-list/read-trainees.ts';
import { answerQuestions } from './answer-questions.ts';
import { rowNumber, type SheetQuestion, type SheetTask, type SheetTasks } from './sheet-tasks.ts';

const doers: { [Task in SheetTask]: (input: SheetTasks[Task]['input']) => SheetTasks[Task]['output'] } = {
  read({ bytes, name }) {
    const read = readSheets(bytes, name);
    if (!read.ok) return read;
    return success(read.value.map((sheet) => ({ sheet, place: findColumns(sheet) })));
  },
  trainees: (lists) =>
    lists.flatMap(({ sheet, place }, index) =>
      readTrainees(sheet, place).map((one) => ({ ...one, row: rowNumber(index + 1, one.row) })),
    ),
  form: ({ bytes, name }) => readForm(bytes, name),
  questions: ({ bytes, name }) => readTestBank(bytes, name),
  write: ({ name, rows }) => writeSheet(name, rows),
};

const perform = <Task extends SheetTask>(task: Task, input: SheetTasks[Task]['input']) => doers[task](input);

answerQuestions(({ task, input }: SheetQuestion) => perform(task, input));
