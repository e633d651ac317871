/**
 * Compares rows by their fractional index, then by id so that two computers that made the same index
 * agree. Code-unit order, as the index's alphabet asks; never a language's order.
 */
export function compareOrder(a: { order: string; id: string }, b: { order: string; id: string }): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
