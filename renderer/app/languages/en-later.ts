import { textsByNamespace } from './texts-by-namespace.ts';

/** What the screens after the first one say. */
export const texts = textsByNamespace(
  import.meta.glob(
    [
      '../../../shared/languages/en/*.json',
      '!../../../shared/languages/en/{app,problems,programmes,regulation}.json',
      // What documents, the public page, the set-up and the desktop's menu say is not the pages' own.
      '!../../../shared/languages/en/{checkPage,discussionPage,documents,menu,setup,testPage}.json',
    ],
    { eager: true, import: 'default' },
  ),
);
