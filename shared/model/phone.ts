/**
 * A telephone number of Kazakhstan as it is stored, `+7XXXXXXXXXX`: with the country's 7, the trunk's 8 or only its
 * ten digits, whatever stands between them. Null where it is none. Codes of operators are not checked: lists age.
 */
export function storedPhone(text: string): string | null {
  if (!/^\+?[\d\s()-]+$/.test(text.trim())) return null;
  const digits = text.replace(/\D/g, '');
  const national = /^[78]\d{10}$/.test(digits) ? digits.slice(1) : digits;
  return /^\d{10}$/.test(national) ? `+7${national}` : null;
}

/** As people read it: +7 701 234 56 78. */
export const writtenPhone = (phone: string): string =>
  phone.replace(/^\+7(\d{3})(\d{3})(\d{2})(\d{2})$/, '+7 $1 $2 $3 $4');
