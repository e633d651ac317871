import { useRef, useState } from 'react';
import { type ImportedTrainees, importTrainees } from '#renderer/data/courses/import-trainees.ts';
import { knownTrainees } from '#renderer/data/courses/known-trainees.ts';
import { type LetterFacts, rememberedColumns } from '#renderer/data/courses/letters.ts';
import { keySeals } from '#renderer/data/people/key-seals.ts';
import { saveProblem } from '#renderer/data/save-problem.ts';
import type { FoundSheet } from '#renderer/workers/sheet-tasks.ts';
import { askSheets, cancelSheetTasks } from '#renderer/workers/sheets.ts';
import { openedFileLimit } from '#shared/bridge-arguments.ts';
import { failure, type Outcome, type Problem, success } from '#shared/model/problem.ts';
import { taughtMeanings, withMeanings } from '#shared/trainee-list/column-meanings.ts';
import type { ListPlace } from '#shared/trainee-list/find-columns.ts';
import type { ListedTrainee } from '#shared/trainee-list/read-listed.ts';
import type { TraineeRow } from '#shared/trainee-list/read-trainees.ts';
import { type CheckedList, checkedList, corrected, fateOf, withKnown, withStranger } from './checked-list.ts';

/** What is being done; `done` of `of` rows where they are counted. */
export interface ImportWork {
  what: 'reading' | 'checking' | 'storing';
  done: number;
  of: number;
}

/** A sheet whose list is taken where a place is set. */
export type ChosenSheet = FoundSheet;

const noLetter: LetterFacts = { region: '', number: '', date: null, receivedOn: null };

const isCancelled = (error: unknown) => error instanceof DOMException && error.name === 'AbortError';

async function bytesOf(file: File): Promise<Outcome<Uint8Array>> {
  if (file.size > openedFileLimit) return failure('fileTooLarge', { limit: openedFileLimit / 1024 / 1024 });
  try {
    return success(new Uint8Array(await file.arrayBuffer()));
  } catch {
    return failure('openFailed');
  }
}

/** The way of a department's list into an intake: a file, its columns, its rows put right, stored (O10-17). */
export function useTraineeImport(intakeId: string) {
  const [sheets, setSheets] = useState<readonly ChosenSheet[] | null>(null);
  const [letter, setLetter] = useState(noLetter);
  const [list, setList] = useState<CheckedList | null>(null);
  const [work, setWork] = useState<ImportWork | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [imported, setImported] = useState<ImportedTrainees | null>(null);
  const stopped = useRef(false);

  /** One at a time; what went wrong is shown, what a person stopped is not. */
  async function during<T>(start: ImportWork, act: () => Promise<Outcome<T>>, then: (value: T) => void) {
    stopped.current = false;
    setProblem(null);
    setWork(start);
    try {
      const outcome = await act();
      if (outcome.ok) then(outcome.value);
      else setProblem(outcome.problem);
    } catch (error) {
      if (!isCancelled(error)) setProblem(saveProblem(error));
    } finally {
      setWork(null);
    }
  }

  async function readFile(file: File): Promise<Outcome<FoundSheet[]>> {
    const bytes = await bytesOf(file);
    if (!bytes.ok) return bytes;
    const read = await askSheets('read', { bytes: bytes.value, name: file.name });
    if (!read.ok) return read;
    const filled = read.value.filter(({ sheet }) => sheet.rows.length > 0);
    return filled.length > 0 ? success(filled) : failure('sheetEmpty', { name: file.name });
  }

  async function check(chosen: readonly ChosenSheet[]): Promise<Outcome<CheckedList>> {
    const lists = chosen.flatMap(({ sheet, place }) => (place ? [{ sheet, place }] : []));
    const rows = await askSheets('trainees', lists);
    if (rows.length === 0) return failure('listEmpty', undefined, 'O10-17');
    const known = await knownTrainees(intakeId, rows, keySeals);
    return known.ok ? success(checkedList(rows, known.value)) : known;
  }

  function store(ready: CheckedList) {
    const rows = ready.rows.filter((row) => fateOf(ready, row) === 'ready');
    const begun: ImportWork = { what: 'storing', done: 0, of: rows.length };
    const work = {
      seals: keySeals,
      onStored: (done: number) => setWork({ ...begun, done }),
      isStopped: () => stopped.current,
    };
    const { strangers } = ready;
    const taught = (sheets ?? []).map(({ sheet, place }) => (place ? taughtMeanings(sheet, place) : {}));
    const columns = Object.assign({}, ...taught);
    const said = Object.keys(columns).length > 0 ? { ...letter, columns } : letter;
    return during(
      begun,
      () => importTrainees({ intakeId, letter: said, rows, strangers }, work),
      setImported,
    );
  }

  /** A department's list is read as a person once said of such a list of it. */
  async function tellLetter(next: LetterFacts) {
    setLetter(next);
    if (next.region === letter.region) return;
    try {
      const meanings = await rememberedColumns(next.region);
      const read = ({ sheet, place }: ChosenSheet) => place && withMeanings(sheet, place, meanings);
      setSheets((all) => all?.map((one) => ({ ...one, place: read(one) })) ?? null);
    } catch (error) {
      setProblem(saveProblem(error));
    }
  }

  /** Whom the row names after it was put right. */
  async function lookUp(row: TraineeRow) {
    const known = await knownTrainees(intakeId, [row], keySeals);
    if (!known.ok) return setProblem(known.problem);
    // A row that was corrected again meanwhile is looked up again too.
    setList((now) => (now?.rows.includes(row) ? withKnown(now, row.row, known.value.get(row.row)) : now));
  }

  return {
    ...{ sheets, letter, list, work, problem, imported, store },
    setLetter: (next: LetterFacts) => void tellLetter(next),
    dismiss: () => setProblem(null),
    read: (file: File) => during({ what: 'reading', done: 0, of: 0 }, () => readFile(file), setSheets),
    choosePlace: (index: number, place: ListPlace | null) =>
      setSheets((all) => all?.map((one, at) => (at === index ? { ...one, place } : one)) ?? null),
    check: () =>
      sheets ? during({ what: 'checking', done: 0, of: 0 }, () => check(sheets), setList) : Promise.resolve(),
    correct(row: TraineeRow, field: keyof ListedTrainee, words: string) {
      if (!list) return;
      const next = corrected(list, row, field, words);
      setList(next.list);
      void lookUp(next.row);
    },
    setStranger: (row: number, isStranger: boolean) =>
      setList((now) => now && withStranger(now, row, isStranger)),
    /** One step back; a file that was chosen can be another one. */
    back: () => (list ? setList(null) : setSheets(null)),
    stop() {
      stopped.current = true;
      // What is being stored is stored whole, portion by portion: only reading is broken off.
      if (work?.what !== 'storing') cancelSheetTasks();
    },
  };
}
export type TraineeImport = ReturnType<typeof useTraineeImport>;
