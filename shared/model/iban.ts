/** A bank account as it is stored: capital letters, no spaces. Letters that only look right stay as they are. */
export const bareIban = (text: string): string => text.replace(/\s/g, '').toUpperCase();

/** ISO 7064 mod 97-10: the first four characters go to the end, letters count from 10. */
function checkedRemainder(iban: string): number {
  const moved = iban.slice(4) + iban.slice(0, 4);
  let rest = 0;
  for (const character of moved) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest;
}

/** What makes the text no account of a bank of Kazakhstan (20 characters, O10-19); null where nothing does. Expects `bareIban`. */
export function ibanFault(iban: string): 'ibanForm' | 'ibanChecksum' | null {
  if (!/^KZ\d{5}[A-Z0-9]{13}$/.test(iban)) return 'ibanForm';
  return checkedRemainder(iban) === 1 ? null : 'ibanChecksum';
}

/** In fours, as it is printed. */
export const writtenIban = (iban: string): string => iban.replace(/(.{4})(?=.)/g, '$1 ');
