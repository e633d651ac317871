import { Skeleton } from '@mantine/core';
import { useEffect } from 'react';
import { NoProgramme } from '#renderer/components/no-programme.tsx';
import { PermittedPart } from '#renderer/components/permission/permitted-part.tsx';
import { usePermission } from '#renderer/components/permission/use-permission.ts';
import { flush } from '#renderer/data/pending-saves.ts';
import { useProgramme } from '#renderer/data/programmes.ts';
import { EditorScreen } from './editor-screen.tsx';
import { toEditorPage } from './places.ts';

interface ProgrammeEditorProps {
  programmeId: string;
  /** A section's key or `details`; anything else opens the details. */
  section: string;
}

/** The screen where a programme is written. */
export function ProgrammeEditor({ programmeId, section }: ProgrammeEditorProps) {
  const programme = useProgramme(programmeId);
  const permission = usePermission({ table: 'programmes', kind: 'update', recordId: programmeId });
  useEffect(() => () => void flush(), []);
  if (programme === undefined) return <Skeleton h="100dvh" radius={0} />;
  if (programme === null || programme.deletedAt !== null) return <NoProgramme />;
  return (
    <PermittedPart permission={permission}>
      <EditorScreen programme={programme} page={toEditorPage(section)} />
    </PermittedPart>
  );
}
