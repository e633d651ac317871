import { test as base, expect } from '@playwright/test';

/** The languages that every story is told in: each finds its buttons by the texts of that language. */
export const storyLanguages = ['kk', 'ru'] as const;

interface StoryOptions {
  /** Parts of console messages that the story itself brings about. */
  expectedTrouble: RegExp[];
}

/** A story in the page; it fails when the page throws or writes an error, whatever else it shows. */
export const test = base.extend<StoryOptions & { quietPage: undefined }>({
  expectedTrouble: [[], { option: true }],
  quietPage: [
    async ({ context, expectedTrouble }, use) => {
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
