/** Hours as a person types them: nothing for none, a comma or a point before at most two decimals; null where it is no such number. */
export function readHours(text: string): number | null {
  const trimmed = text.trim();
  if (trimmed === '') return 0;
  if (!/^\d{1,4}(?:[.,]\d{1,2})?$/u.test(trimmed)) return null;
  const hours = Number(trimmed.replace(',', '.'));
  return hours <= 1000 ? hours : null;
}

export const writeHours = (hours: number): string => (hours === 0 ? '' : String(hours).replace('.', ','));
