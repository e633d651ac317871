import { type ComponentType, lazy } from 'react';
import { loadLaterTexts } from './languages/language.ts';

/** A screen that comes when it is asked for, with the texts that the first screen does without. */
export const lazyScreen = <Props>(load: () => Promise<ComponentType<Props>>) =>
  lazy(async () => {
    const [screen] = await Promise.all([load(), loadLaterTexts()]);
    return { default: screen };
  });
