/** What a link gives the screen that it opens: the record that is to be shown there. */
export const askForRow = (row: string) => ({ row });

/** The record that the link here asked to show; null where the screen was opened otherwise. */
export function askedRow(): string | null {
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null && 'row' in state ? String(state.row) : null;
}
