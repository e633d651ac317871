import { textsByNamespace } from './texts-by-namespace.ts';

/** What the first screen says, and every message about what went wrong. */
export const texts = textsByNamespace(
  import.meta.glob('../../../shared/languages/ru/{app,problems,programmes,regulation}.json', {
    eager: true,
    import: 'default',
  }),
);
