import { page, userEvent } from 'vitest/browser';
import { useLocation } from 'wouter';
import { type Mounted, mount } from '#renderer/app/testing/mount.tsx';
import { ProgrammeEditor } from './programme-editor.tsx';

/** The editor at the section that the address names, as the program's routes show it. */
function EditorAtAddress({ programmeId }: { programmeId: string }) {
  const [location] = useLocation();
  return <ProgrammeEditor programmeId={programmeId} section={location.split('/')[3] ?? 'details'} />;
}

/** Opens the editor of a programme at a section, for tests. */
export async function openEditor(programmeId: string, section: string): Promise<Mounted> {
  window.location.hash = `/programmes/${programmeId}/${section}`;
  return mount(<EditorAtAddress programmeId={programmeId} />);
}

/** Presses keys one after another, as userEvent writes them. */
export const press = (keys: string) => userEvent.keyboard(keys);

export const button = (name: string) => page.getByRole('button', { name, exact: true });
