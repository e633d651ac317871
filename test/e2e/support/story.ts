import { type BrowserContext, test as base, expect } from '@playwright/test';

/** The languages that every story is told in: each finds its buttons by the texts of that language. */
export const storyLanguages = ['kk', 'ru'] as const;

interface StoryOptions {
  /** Parts of console messages that the story itself brings about. */
  expectedTrouble: RegExp[];
  /** Whether the browser asks for all pieces of the program; it does too where a story expects to lose its network. */
  asksForAllPieces: boolean;
}

/**
 * The program is left as on a connection that broke after the first screen: it asks for a piece where it needs it. All
 * of them at once are more work for this computer than most stories; `data-pieces` never says that they are kept.
 */
const refuseTheRest = (context: BrowserContext) =>
  context.addInitScript(() => {
    const ask = window.fetch;
    window.fetch = (what, how) =>
      what === './pieces.json' ? Promise.reject(new TypeError('left out')) : ask(what, how);
  });

/** A story in the page; it fails when the page throws or writes an error, whatever else it shows. */
export const test = base.extend<StoryOptions & { quietPage: undefined }>({
  expectedTrouble: [[], { option: true }],
  asksForAllPieces: [false, { option: true }],
  quietPage: [
    async ({ context, expectedTrouble, asksForAllPieces }, use) => {
      const losesNetwork = expectedTrouble.some((one) => one.test('ERR_INTERNET_DISCONNECTED'));
      if (!asksForAllPieces && !losesNetwork) await refuseTheRest(context);
      const trouble: string[] = [];
      context.on('weberror', (error) => trouble.push(error.error().message));
      context.on('console', (message) => {
        const text = message.text();
        if (message.type() === 'error' && !expectedTrouble.some((one) => one.test(text))) trouble.push(text);
      });
      await use(undefined);
      expect(trouble).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
