import { inBuiltPages } from './in-built-pages.ts';
import { benchList } from './list.ts';
import { benchTyping } from './typing.ts';

/** The program in Chromium, on pages as they are built for people: start, list, typing. */
export const benchInterface = (): Promise<void> =>
  inBuiltPages(async ({ context, address, programmeId }) => {
    await benchTyping(context, address, programmeId);
    await benchList(context, address);
  });
