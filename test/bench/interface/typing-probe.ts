import type { Page } from 'playwright';

/** What the page noticed while somebody typed; milliseconds. */
export interface TypingRecord {
  /** From each key to the end of the frame that shows it. */
  keys: number[];
  /** Tasks of more than 50 ms. */
  longTasks: number[];
}

declare global {
  interface Window {
    typingRecord: TypingRecord;
  }
}

/** Makes the page write down how long keys take and which tasks are long. */
export async function watchTyping(page: Page): Promise<void> {
  await page.evaluate(() => {
    const record: TypingRecord = { keys: [], longTasks: [] };
    window.typingRecord = record;
    const painted = (then: () => void) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = then;
        port2.postMessage(null);
      });
    addEventListener(
      'keydown',
      (event) => {
        const pressed = event.timeStamp;
        painted(() => record.keys.push(performance.now() - pressed));
      },
      { capture: true },
    );
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) record.longTasks.push(duration);
    }).observe({ type: 'longtask' });
  });
}

const bursts = 20;
const keysInBurst = 10;
const betweenKeys = 80;
/** Pauses of every length, so that keys also meet the saving, the checks and the pages that follow a pause. */
const pauses = [250, 450, 700, 900, 1200, 1600];

/** Types 200 letters in words with pauses between them, where the cursor stands. */
export async function typeWords(page: Page): Promise<TypingRecord> {
  for (let burst = 0; burst < bursts; burst += 1) {
    for (let key = 0; key < keysInBurst; key += 1) {
      await page.keyboard.press(key === keysInBurst - 1 ? 'Space' : 'a', { delay: betweenKeys / 2 });
      await page.waitForTimeout(betweenKeys / 2);
    }
    await page.waitForTimeout(pauses[burst % pauses.length] ?? 0);
  }
  await page.waitForTimeout(2500);
  return page.evaluate(() => window.typingRecord);
}
