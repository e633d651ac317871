import type { TemplateKind } from '#shared/model/certificates/certificate-template.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import { makeFiles } from './printing/make-sheets.ts';

/**
 * The certificate, or its supplement, as it was issued: one whole page on white paper. Problems: those of `makeFiles`,
 * `certificateSheetStopped` where it must not be printed so.
 */
export async function certificateFile(
  id: string,
  part: TemplateKind,
): Promise<Outcome<Uint8Array<ArrayBuffer>>> {
  const portions: Uint8Array<ArrayBuffer>[] = [];
  const write = async (portion: Uint8Array<ArrayBuffer>) => {
    portions.push(portion);
  };
  const { signal } = new AbortController();
  const made = await makeFiles({ part, certificateIds: [id] }, { separately: false, write, signal });
  if (!made.ok) return made;
  if (made.value.stopped.length > 0) return failure('certificateSheetStopped', undefined, 'O10-30');
  return success(new Uint8Array(await new Blob(portions).arrayBuffer()));
}
