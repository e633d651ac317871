import { type ClipboardEvent, useState } from 'react';
import type { Problem } from '#shared/model/problem.ts';

/** A picture of the join code, chosen or pasted. `onText`: the code that it shows. */
export function usePictureCode(onText: (text: string) => void) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const take = async (file: Blob) => {
    const { readPicture } = await import('./read-picture.ts');
    const read = await readPicture(file);
    setProblem(read.ok ? null : read.problem);
    if (read.ok) onText(read.value);
  };
  /** Text that is pasted goes its usual way. */
  const onPaste = (event: ClipboardEvent) => {
    const picture = [...event.clipboardData.files].find(({ type }) => type.startsWith('image/'));
    if (!picture) return;
    event.preventDefault();
    void take(picture);
  };
  return { problem, take: (file: Blob) => void take(file), onPaste };
}
