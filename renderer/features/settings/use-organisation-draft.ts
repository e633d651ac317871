import { useState } from 'react';
import { updateOrganisation } from '#renderer/data/organisation.ts';
import { saveSoon } from '#renderer/data/pending-saves.ts';
import type { Organisation } from '#shared/model/organisation.ts';

type Fields = Partial<Omit<Organisation, 'id'>>;

/** The organisation as it is typed; each change is stored a moment later. */
export function useOrganisationDraft(organisation: Organisation): [Organisation, (fields: Fields) => void] {
  const [draft, setDraft] = useState(organisation);
  const change = (fields: Fields) => {
    const next = { ...draft, ...fields };
    setDraft(next);
    const { id, ...rest } = next;
    saveSoon(
      `organisation/${id}`,
      () => updateOrganisation(id, rest),
      () => JSON.stringify(rest, null, 2),
    );
  };
  return [draft, change];
}
