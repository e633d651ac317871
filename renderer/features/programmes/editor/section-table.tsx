import type { Programme, SectionKey } from '#shared/model/programme.ts';

/** The table that a section has besides its text: terms, aims, curriculum or literature. */
export function SectionTable({
  programme: _programme,
  section: _section,
}: {
  programme: Programme;
  section: SectionKey;
}) {
  return null;
}
