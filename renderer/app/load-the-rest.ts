import { onStoreState, storeState } from '#renderer/data/store/store-state.ts';
import { loadLaterTexts } from './languages/language.ts';

/** The names of all files that the build wrote, `list-of-pieces` in `electron.vite.config.ts`. */
const list = './pieces.json';

/**
 * When the first screen stands and the store is open, the texts of the others are read: a message that comes from
 * elsewhere may be one of theirs. In a browser the pieces of the program lie on a server: all of them are asked for once, so that no part of the program needs a connection later: the browser keeps them, since
 * their names change with their content. `data-pieces="kept"` on the page says when that is done.
 */
export function loadTheRest(): void {
  const stop = onStoreState(() => {
    if (storeState().phase !== 'ready') return;
    stop();
    requestIdleCallback(() => {
      // A failure is told where the texts are needed, which asks for them again.
      void loadLaterTexts().catch((error) => console.info('The later texts could not be read yet', error));
      if (!window.ereje) void keepAll();
    });
  });
}

async function keepAll(): Promise<void> {
  try {
    const files: string[] = await (await fetch(list)).json();
    // One after the other: what a person asks for meanwhile comes first.
    for (const file of files) await (await fetch(file, { priority: 'low' })).arrayBuffer();
    document.documentElement.dataset.pieces = 'kept';
  } catch (error) {
    // The connection was gone before all had come: each piece is asked for again where it is needed.
    console.info('Not every piece of the program could be kept', error);
  }
}
