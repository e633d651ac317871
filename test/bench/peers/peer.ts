import type { PageDocument } from '#shared/documents/document-model.ts';

/** A way to make a docx, ours or another's. Takes the prepared document, gives the bytes. */
export type Peer = (document: PageDocument) => Promise<Uint8Array> | Uint8Array;

/** A way that begins earlier: takes a programme file. */
export type FilePeer = (programmeFile: Uint8Array) => Promise<Uint8Array> | Uint8Array;
