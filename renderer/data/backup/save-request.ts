import { type BeginSaveRequest, toFileName } from '#shared/bridge-arguments.ts';

/** What to ask the person for: a name made of any text, and the kind of file in the person's language. */
export function saveRequest(name: string, fileType: string): BeginSaveRequest {
  const dot = name.lastIndexOf('.');
  const extension = name.slice(dot + 1).toLowerCase();
  // Without an ending that every system takes the file is bytes.
  const known = dot > 0 && /^[a-z0-9]{1,16}$/.test(extension);
  const suggestedName = known
    ? toFileName(name.slice(0, dot), extension, 'file')
    : toFileName(name, 'bin', 'file');
  return {
    suggestedName,
    filters: [{ name: fileType, extensions: [known ? extension : 'bin'] }],
  };
}
