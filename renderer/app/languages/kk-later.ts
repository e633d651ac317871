import { textsByNamespace } from './texts-by-namespace.ts';

/** What the screens after the first one say. */
export const texts = textsByNamespace(
  import.meta.glob(
    [
      '../../../shared/languages/kk/*.json',
      '!../../../shared/languages/kk/{app,problems,programmes,regulation}.json',
      // What documents, the public page, the set-up and the desktop's menu say is not the pages' own.
      '!../../../shared/languages/kk/{checkPage,discussionPage,documents,menu,setup,testPage}.json',
    ],
    { eager: true, import: 'default' },
  ),
);
