import type { History } from './history.ts';
import { noteAction, write } from './note-action.ts';
import { type SimClient, writeWord } from './sim-client.ts';
import { led, ledSection, signature, takenStep, writtenPaper, writtenText } from './workflow-edits.ts';

/** Now and then several, one upon the other. */
export async function takeStep(history: History, client: SimClient): Promise<void> {
  const { random } = history;
  do await write(history, client, led, await takenStep(client.db, random, { who: client.name }));
  while (random() < 0.4);
}

export async function turnLock(history: History, client: SimClient): Promise<void> {
  await write(
    history,
    client,
    led,
    await takenStep(client.db, history.random, { who: client.name, turns: true }),
  );
}

export async function signPaper(history: History, client: SimClient): Promise<void> {
  await write(history, client, led, await signature(client.db));
}

export async function editPaper(history: History, client: SimClient): Promise<void> {
  await write(history, client, led, await writtenPaper(client.db, history.random, client.name));
}

/** The text of the programme that goes along its way, which may be locked without this computer knowing of it. */
export async function editLed(history: History, client: SimClient): Promise<void> {
  const { random } = history;
  if (!(await client.db.programmes.get(led))) return;
  if (random() < 0.6) return write(history, client, led, [writtenText(random, client.name)]);
  history.words += 1;
  await noteAction(history, client, () => writeWord(client, led, ledSection, `сөз${history.words}`));
}
