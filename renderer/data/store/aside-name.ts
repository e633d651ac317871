/** A name that says when, for a journal that is put aside. */
export const asideName = (): string => new Date().toISOString().replace(/[-:.]/g, '');
