import { Link } from '@tiptap/extension-link';

/** A link may lead to a web page or begin a letter; anything else (`javascript:`, `file:`) is refused. */
export function isSafeLink(address: string): boolean {
  try {
    const { protocol } = new URL(address);
    return protocol === 'http:' || protocol === 'https:' || protocol === 'mailto:';
  } catch {
    return false;
  }
}

/** What a person typed, as an address: «example.kz» becomes `https://example.kz`, «a@b.kz» a letter. Null where it is none. */
export function toLinkAddress(typed: string): string | null {
  const text = typed.trim();
  if (text === '' || /\s/u.test(text)) return null;
  if (isSafeLink(text)) return text;
  if (/^[a-z][a-z0-9+.-]*:/iu.test(text) && !/^[^:/]+\.[^:/]+:\d/u.test(text)) return null;
  const address = /^[^@/]+@[^@/]+\.[^@/]+$/u.test(text) ? `mailto:${text}` : `https://${text}`;
  return text.includes('.') && isSafeLink(address) ? address : null;
}

/** Only the address is kept: no class, target or rel travels into the document. */
export const SafeLink = Link.extend({
  addAttributes() {
    return { href: { default: null } };
  },
}).configure({
  openOnClick: false,
  autolink: false,
  linkOnPaste: true,
  defaultProtocol: 'https',
  protocols: ['http', 'https', 'mailto'],
  HTMLAttributes: { target: null, rel: 'noopener noreferrer' },
  isAllowedUri: (url) => isSafeLink(url),
});
