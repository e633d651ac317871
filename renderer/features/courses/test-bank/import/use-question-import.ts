import { useState } from 'react';
import { addQuestions } from '#renderer/data/courses/test-bank.ts';
import { saveProblem } from '#renderer/data/save-problem.ts';
import { written } from '#renderer/data/written.ts';
import { askSheets, cancelSheetTasks } from '#renderer/workers/sheets.ts';
import { openedFileLimit } from '#shared/bridge-arguments.ts';
import type { DocumentLanguage } from '#shared/model/organisation.ts';
import { failure, type Outcome, type Problem } from '#shared/model/problem.ts';
import {
  type CheckedQuestion,
  checkQuestions,
  languageOf,
  topicNamed,
} from '#shared/test-bank/check-questions.ts';
import type { ReadQuestion } from '#shared/test-bank/read-question.ts';
import type { Bank } from '../bank.ts';

/** Questions that are stored as one action; what was stored of a file that broke off is not brought twice. */
const portion = 500;

const isCancelled = (error: unknown) => error instanceof DOMException && error.name === 'AbortError';

async function readFile(file: File): Promise<Outcome<ReadQuestion[]>> {
  if (file.size > openedFileLimit) return failure('fileTooLarge', { limit: openedFileLimit / 1024 / 1024 });
  const bytes = await file.arrayBuffer().catch(() => null);
  return bytes
    ? askSheets('questions', { bytes: new Uint8Array(bytes), name: file.name })
    : failure('openFailed');
}

/** The way of a file of questions into the bank: read, looked at, stored (O10-20). */
export function useQuestionImport(bank: Bank, first: DocumentLanguage) {
  const [read, setRead] = useState<readonly ReadQuestion[] | null>(null);
  const [language, setLanguage] = useState(first);
  const [topic, setTopic] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [added, setAdded] = useState<number | null>(null);
  const into = { bank: bank.questions, language, rules: bank.rules };
  // What was stored is in the bank by now: the rows stay as they were decided.
  const [kept, setKept] = useState<readonly CheckedQuestion[] | null>(null);
  const checked = kept ?? (read ? checkQuestions(read, into) : null);

  async function take(file: File) {
    setBusy(true);
    setProblem(null);
    try {
      const found = await readFile(file);
      if (!found.ok) return setProblem(found.problem);
      setLanguage(languageOf(found.value));
      setRead(found.value);
    } catch (error) {
      if (!isCancelled(error)) setProblem(saveProblem(error));
    } finally {
      setBusy(false);
    }
  }

  async function store() {
    if (!checked) return;
    const ready = checked.filter(({ fate }) => fate === 'ready').map((one) => one.read);
    const questions = ready.map(({ text, answers, right, topic: title }) => ({
      ...{ text, answers, right, language },
      curriculumRowId: topicNamed(title, bank.topics) ?? (topic || null),
    }));
    setBusy(true);
    setKept(checked);
    const done = await written(async () => {
      for (let from = 0; from < questions.length; from += portion)
        await addQuestions(bank.programmeId, questions.slice(from, from + portion));
    }, null);
    setBusy(false);
    if (done.ok) setAdded(questions.length);
    else {
      setKept(null);
      setProblem(done.problem);
    }
  }

  return {
    ...{ checked, language, topic, busy, problem, added, setLanguage, setTopic, take, store },
    dismiss: () => setProblem(null),
    back: () => setRead(null),
    stop: cancelSheetTasks,
  };
}
export type QuestionImport = ReturnType<typeof useQuestionImport>;
