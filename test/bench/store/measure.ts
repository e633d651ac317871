import { median, percentile } from '../figures.ts';
import type { StoreEngine } from './engines/engine.ts';
import { makePerson, makeQueries, random } from './make-people.ts';

/** Milliseconds; medians where many were asked. */
export interface StoreFigures {
  /** From nothing to the first fifty in Kazakh order. */
  firstList: number;
  /** What the store still does after that, before it takes an edit. */
  settle: number;
  iin: number;
  /** The first search of a session, which may have to read all names. */
  firstSearch: number;
  search: number;
  search95: number;
  edit: number;
  edit95: number;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

async function times(count: number, work: (index: number) => Promise<unknown>): Promise<number[]> {
  const figures: number[] = [];
  for (let index = 0; index < count; index += 1) figures.push(await timed(() => work(index)));
  return figures;
}

export const loadStep = 5000;

/** Puts the people from number `from` up to `to` in. */
export async function loadPeople(engine: StoreEngine, from: number, to: number): Promise<void> {
  for (let at = from; at < to; at += loadStep) {
    const count = Math.min(loadStep, to - at);
    await engine.load(Array.from({ length: count }, (_, index) => makePerson(at + index)));
  }
}

/** Opens the engine and does with it what a person does, among `people` records. `slow`: each search reads everything. */
export async function measure(engine: StoreEngine, people: number, slow: boolean): Promise<StoreFigures> {
  const next = random(people);
  const anybody = () => makePerson(Math.floor(next() * people));
  const firstList = await timed(async () => {
    await engine.open();
    const list = await engine.firstList();
    if (list.length !== Math.min(50, people)) throw new Error(`The list has ${list.length}`);
  });
  const settle = await timed(async () => engine.settle?.());
  const found = await engine.byIinHash(anybody().iinHash);
  if (found !== 1) throw new Error(`${found} people with one IIN`);
  const iin = await times(slow ? 10 : 40, () => engine.byIinHash(anybody().iinHash));
  const [first = '', ...queries] = makeQueries(slow ? 4 : 60, people);
  const firstSearch = await timed(() => engine.search(first));
  const searches = await times(queries.length, async (index) => {
    const count = await engine.search(queries[index] ?? '');
    if (count === 0) throw new Error('Nobody was found');
  });
  await times(10, (index) => engine.edit(anybody(), `${index}-мектеп`));
  const edits = await times(100, (index) => engine.edit(anybody(), `№ ${index} мектеп-гимназия`));
  return {
    firstList,
    settle,
    iin: median(iin),
    firstSearch,
    search: median(searches),
    search95: percentile(searches, 0.95),
    edit: median(edits),
    edit95: percentile(edits, 0.95),
  };
}
