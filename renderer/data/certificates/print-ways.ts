import { useLiveQuery } from 'dexie-react-hooks';
import { type TemplateKind, templateKinds } from '#shared/model/certificates/certificate-template.ts';
import type { PrintWay } from '#shared/model/certificates/printing.ts';
import { database } from '../database.ts';

/** How each part of a certificate will be printed: sheets are looked at as they will lie in the tray. */
export type PrintWays = Readonly<Record<TemplateKind, PrintWay>>;

async function proposedWay(kind: TemplateKind): Promise<PrintWay> {
  // A list comes after every word: all series of the kind lie between.
  const ofKind = database.blankEntries.where('[kind+series+first]').between([kind], [kind, []]);
  return (await ofKind.count()) > 0 ? 'blank' : 'fullPage';
}

/** On blanks what blanks were ever received for (O10-30), all else on plain paper. */
export async function proposedWays(): Promise<PrintWays> {
  const ways = await Promise.all(templateKinds.map(async (kind) => [kind, await proposedWay(kind)] as const));
  return Object.fromEntries(ways) as Record<TemplateKind, PrintWay>;
}

/** Live; undefined while they load. */
export const useProposedWays = (): PrintWays | undefined => useLiveQuery(proposedWays);

/** As the certificate's own sheets came out of the printer; as is proposed where none did. */
export async function waysOf(certificateId: string): Promise<PrintWays> {
  const sheets = await database.printedSheets.where({ certificateId }).sortBy('createdAt');
  const printed = sheets.filter(({ outcome }) => outcome === 'printed');
  const own = printed.map(({ part, blank }) => [part, blank === null ? 'fullPage' : 'blank'] as const);
  return { ...(await proposedWays()), ...Object.fromEntries(own) };
}
