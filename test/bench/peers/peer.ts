import type { PageDocument } from '#shared/documents/document-model.ts';

/** A way to make a docx of a document: ours or another's. Takes the same document, gives the bytes. */
export type Peer = (document: PageDocument) => Promise<Uint8Array> | Uint8Array;
