import { Link } from '@tiptap/extension-link';
import { safeLink } from '#shared/model/safe-link.ts';

/** What a person typed, as an address: «example.kz» becomes `https://example.kz`, «a@b.kz» a letter. Null where it is none. */
export function toLinkAddress(typed: string): string | null {
  const text = typed.trim();
  if (text === '' || /\s/u.test(text)) return null;
  if (safeLink(text) !== null) return text;
  if (/^[a-z][a-z0-9+.-]*:/iu.test(text) && !/^[^:/]+\.[^:/]+:\d/u.test(text)) return null;
  const address = /^[^@/]+@[^@/]+\.[^@/]+$/u.test(text) ? `mailto:${text}` : `https://${text}`;
  return text.includes('.') ? safeLink(address) : null;
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
  isAllowedUri: (url) => safeLink(url) !== null,
});
