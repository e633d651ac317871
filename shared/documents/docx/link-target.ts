import { isLinkProtocol } from '#shared/model/safe-link.ts';

const printableTarget = /^[\x21-\x7E]+$/;
const longestTarget = 2000;

/**
 * The address as it may stand in a document, or null: only http, https and mailto, percent-encoded and of a length
 * that Word takes. Word answers a target that it cannot parse with "unreadable content".
 */
export function linkTarget(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (!isLinkProtocol(url.protocol)) return null;
  const target = url.href.replace(/[ "<>\\^`{|}]/g, encodeURIComponent);
  const empty = url.protocol === 'mailto:' ? url.pathname === '' : url.hostname === '';
  return !empty && target.length <= longestTarget && printableTarget.test(target) ? target : null;
}
