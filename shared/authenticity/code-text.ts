/** What a scanned code holds. */
export interface CodeParts {
  /** 16 bytes, base64url. */
  token: string;
  payload: string;
  signature: string;
}

/** Without an address the code is for the program and the saved page only. */
const ownScheme = 'ereje:';

interface QrTextOptions {
  token: string;
  /** Null for what was taken over from a register. */
  signature: { payload: string; signature: string } | null;
  /** Address of the organisation's server without a slash at the end; empty without one. */
  checkAddress: string;
}

/**
 * The text of a certificate's QR code: the address of its public page with the signed facts behind `#`, which a
 * browser never sends. Without an address `ereje:TOKEN#…`.
 */
export function qrTextOf({ token, signature, checkAddress }: QrTextOptions): string {
  const address = checkAddress.replace(/\/+$/, '');
  const begin = address === '' ? `${ownScheme}${token}` : `${address}/v/${token}`;
  return signature ? `${begin}#${signature.payload}.${signature.signature}` : begin;
}

/** The parts of a code's text, also without its address; null where it is none of ours. */
export function readCodeText(text: string): CodeParts | null {
  const found = /(?:^|[/:])([\w-]{22})#([\w-]+)\.([\w-]{86})$/.exec(text.replace(/\s+/g, ''));
  const [, token, payload, signature] = found ?? [];
  return token && payload && signature ? { token, payload, signature } : null;
}

/** The token in the address of a public page, with or without signed facts behind it; null where there is none. */
export const tokenOfAddress = (text: string): string | null =>
  /(?:\/v\/|^ereje:)([\w-]{22})(?:[?#].*)?$/s.exec(text.trim())?.[1] ?? null;
