import type { BrowserContext, Page } from 'playwright';
import { median, ratio } from '../figures.ts';
import { printTable } from '../print-table.ts';

const rounds = 5;

interface Start {
  /** Milliseconds from the navigation to the first row on the screen. */
  shown: number;
  /** … and to a moment in which the page has nothing to do. */
  usable: number;
  /** Bytes over the wire until then, as compressed. */
  bytes: number;
}

declare global {
  interface Window {
    started: Promise<Omit<Start, 'bytes'>>;
  }
}

/** Makes every page that is opened note when its list is there. */
async function watchStart(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.started = new Promise((resolve) => {
      const look = () => {
        if (!document.querySelector('table tbody a')) return requestAnimationFrame(look);
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          const shown = performance.now();
          requestIdleCallback(() => resolve({ shown, usable: performance.now() }));
        };
        port2.postMessage(null);
      };
      requestAnimationFrame(look);
    });
  });
}

/** Opens the list with nothing in the browser's cache. */
async function startOnce(context: BrowserContext, address: string): Promise<Start> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await watchStart(page);
  await page.goto(address);
  const start = { ...(await page.evaluate(() => window.started)), bytes };
  await page.close();
  return start;
}

/** Programmes like the sample, each with its ten sections, written to the store of the page. */
async function addProgrammes(page: Page, count: number): Promise<void> {
  await page.evaluate(async (wanted) => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const store = await asked(indexedDB.open('ereje'));
    const transaction = store.transaction(['programmes', 'sections'], 'readwrite');
    const programmes = transaction.objectStore('programmes');
    const sections = transaction.objectStore('sections');
    const [sample] = await asked(programmes.getAll());
    const texts = (await asked(sections.getAll())).slice(0, 10);
    const present = await asked(programmes.count());
    for (let index = present; index < wanted; index += 1) {
      const id = crypto.randomUUID();
      const title = { kk: `${index}. ${sample.title.kk}`, ru: `${index}. ${sample.title.ru}` };
      programmes.add({ ...sample, id, title, hours: 36 + (index % 90) });
      for (const { key, body } of texts) {
        const start = { ...body, content: body.content.slice(0, 3) };
        sections.add({ id: `${id}/${key}`, programmeId: id, key, body: start });
      }
    }
    await new Promise((resolve) => transaction.addEventListener('complete', resolve));
    store.close();
  }, count);
}

async function startsWith(context: BrowserContext, address: string): Promise<Start> {
  const starts: Start[] = [];
  for (let round = 0; round < rounds; round += 1) starts.push(await startOnce(context, address));
  return {
    shown: median(starts.map(({ shown }) => shown)),
    usable: median(starts.map(({ usable }) => usable)),
    bytes: median(starts.map(({ bytes }) => bytes)),
  };
}

/** From the start of the page to a list that can be used, with few and with many programmes. */
export async function benchList(context: BrowserContext, address: string): Promise<void> {
  const seeding = await context.newPage();
  await seeding.goto(address);
  const starts: [number, Start][] = [];
  for (const count of [1, 10, 1000]) {
    await addProgrammes(seeding, count);
    starts.push([count, await startsWith(context, address)]);
  }
  await seeding.close();
  const ten = starts[1]?.[1].usable ?? Number.NaN;
  printTable(
    `From the address to the list of programmes, nothing cached; median of ${rounds}`,
    ['programmes', 'first row, ms', 'usable, ms', 'to ten programmes', 'sent, KB'],
    starts.map(([count, { shown, usable, bytes }]) => [
      String(count),
      shown.toFixed(0),
      usable.toFixed(0),
      ratio(usable, ten),
      (bytes / 1024).toFixed(0),
    ]),
  );
}
