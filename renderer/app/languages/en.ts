import { textsByNamespace } from './texts-by-namespace.ts';

export const texts = textsByNamespace(
  import.meta.glob('../../../shared/languages/en/*.json', { eager: true, import: 'default' }),
);
