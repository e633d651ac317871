import type { ProgrammeContent } from '#shared/model/programme.ts';
import type { EditorPage } from '../places.ts';
import type { GoTo } from '../use-go-to.ts';

interface SearchBarProps {
  content: ProgrammeContent | undefined;
  page: EditorPage;
  goTo: GoTo;
  onClose: () => void;
}

export function SearchBar(_props: SearchBarProps) {
  return null;
}
