import type { PersonFields } from '#renderer/data/people/edit-people.ts';
import { bareIban, ibanFault } from '#shared/model/iban.ts';
import { bareIin, birthDateOfIin, iinFault } from '#shared/model/iin.ts';
import { storedPhone } from '#shared/model/phone.ts';

/** All fields of the form as they are typed. */
export type PersonDraft = Required<PersonFields>;

export const emptyDraft: PersonDraft = {
  lastName: '',
  firstName: '',
  middleName: '',
  birthDate: '',
  iin: '',
  phone: '',
  bankAccount: '',
  employer: '',
  position: '',
};

/** Keys of `people:faults`: what must be put right before the person can be stored, by field. */
export interface PersonFaults {
  lastName?: 'missing';
  firstName?: 'missing';
  iin?: 'iinLength' | 'iinChecksum' | 'iinTaken';
  phone?: 'phoneForm';
  bankAccount?: 'ibanForm' | 'ibanChecksum';
}

/** The draft as it is stored: spaces at the ends gone, numbers in their one form. */
export function tidyDraft(draft: PersonDraft): PersonDraft {
  const tidy = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim();
  const texts = Object.fromEntries(Object.entries(draft).map(([field, text]) => [field, tidy(text)]));
  return {
    ...draft,
    ...texts,
    iin: bareIin(draft.iin),
    bankAccount: bareIban(draft.bankAccount),
    phone: storedPhone(draft.phone) ?? tidy(draft.phone),
  };
}

/** Expects `tidyDraft`. Empty fields are unknown ones: only the names must be there. */
export function personFaults(draft: PersonDraft): PersonFaults {
  const iin = draft.iin === '' ? null : iinFault(draft.iin);
  const account = draft.bankAccount === '' ? null : ibanFault(draft.bankAccount);
  return {
    ...(draft.lastName === '' && { lastName: 'missing' as const }),
    ...(draft.firstName === '' && { firstName: 'missing' as const }),
    ...(iin && { iin }),
    ...(draft.phone !== '' && storedPhone(draft.phone) === null && { phone: 'phoneForm' as const }),
    ...(account && { bankAccount: account }),
  };
}

/** The digits of the IIN name another birth date. It is worth a look and no error (Decree 853 of 26 August 2013). */
export function birthDateDiffers({ iin, birthDate }: PersonDraft): boolean {
  const bare = bareIin(iin);
  return birthDate !== '' && iinFault(bare) === null && birthDateOfIin(bare) !== birthDate;
}
