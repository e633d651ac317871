import { daysBetween, type PlainDate, todayIn } from '../calendar/plain-date.ts';
import { tokenPrefixOf } from './check-code.ts';
import { readCodeText, tokenOfAddress } from './code-text.ts';
import { decodePayload, type ProvenFacts } from './payload.ts';
import { isSignedBy, keyIdOf, signedText } from './signature.ts';
import { type Trust, tokenHash, vouchHash } from './trust.ts';

/**
 * What a code came to (O10-33). `keyRevoked`: signed by a key that may be in other hands, and not among what the
 * organisation knows of it. `codeOnly`: a typed code or an address without facts, which proves nothing by itself.
 */
export type Verdict =
  | 'valid'
  | 'expired'
  | 'annulled'
  | 'replaced'
  | 'signatureWrong'
  | 'unknownKey'
  | 'keyRevoked'
  | 'codeOnly'
  | 'unreadable';

/** What whoever checks must be told beside the verdict. */
export type CheckWarning = 'listOld' | 'clockBehind' | 'issuedLater';

export interface CodeCheck {
  verdict: Verdict;
  /** What the signature proves; null where it proves nothing. */
  facts: ProvenFacts | null;
  /** The day of the annulment, of the replacement, or since which the key is revoked. */
  since: PlainDate | null;
  /** Instant of the list that was asked. */
  asOf: string;
  warnings: readonly CheckWarning[];
}

/** Days after which a list should be renewed: what was annulled since is not in it. */
const listGrowsOld = 90;

type Told = Pick<CodeCheck, 'verdict'> & Partial<CodeCheck>;

/** What the lists say of a token; null where they say nothing. */
function listed(token: string, trust: Trust): { verdict: 'annulled' | 'replaced'; since: PlainDate } | null {
  const hash = tokenHash(token);
  const found = (marks: Trust['annulled']) => marks.find(([known]) => known === hash)?.[1];
  const annulled = found(trust.annulled);
  if (annulled) return { verdict: 'annulled', since: annulled };
  const replaced = found(trust.replaced);
  return replaced ? { verdict: 'replaced', since: replaced } : null;
}

/** What becomes of facts that are known to be true: lists first, then the term. `day`: «2026-11-23». */
export function standingOf(token: string, validUntil: PlainDate | null, trust: Trust, day: PlainDate) {
  const told = listed(token, trust);
  if (told) return told;
  const expired = validUntil !== null && validUntil < day;
  return { verdict: expired ? ('expired' as const) : ('valid' as const), since: null };
}

function signedVerdict(text: string, trust: Trust, day: PlainDate): Told | null {
  const parts = readCodeText(text);
  if (!parts) return null;
  const facts = decodePayload(parts.payload);
  if (!facts) return { verdict: 'unreadable' };
  const key = trust.keys.find(({ id }) => id === facts.keyId);
  if (!key || keyIdOf(key.publicKey) !== facts.keyId) return { verdict: 'unknownKey' };
  const signed = signedText(parts.token, parts.payload);
  if (!isSignedBy(signed, parts.signature, key.publicKey)) return { verdict: 'signatureWrong' };
  const standing = standingOf(parts.token, facts.validUntil, trust, day);
  const vouched = key.revokedSince === null || trust.vouched.includes(vouchHash(parts.token, parts.payload));
  // The day of issue does not help here: a thief writes any day.
  if (!vouched && standing.verdict !== 'annulled') {
    return { verdict: 'keyRevoked', facts, since: key.revokedSince };
  }
  return { ...standing, facts };
}

/** A code whose signed facts cannot be read is no bare address: something in it was changed. */
function bareVerdict(text: string, trust: Trust): Told {
  if (text.includes('#')) return { verdict: 'unreadable' };
  const token = tokenOfAddress(text) ?? tokenPrefixOf(text);
  return token === null ? { verdict: 'unreadable' } : (listed(token, trust) ?? { verdict: 'codeOnly' });
}

/** What must be told beside any verdict that rests on this list on this day. */
function warningsOf(trust: Trust, today: PlainDate, facts: ProvenFacts | null): CheckWarning[] {
  const made = todayIn(trust.madeAt);
  return [
    ...(daysBetween(made, today) > listGrowsOld ? (['listOld'] as const) : []),
    ...(today < made ? (['clockBehind'] as const) : []),
    ...(facts && facts.issuedOn > laterOf(today, made) ? (['issuedLater'] as const) : []),
  ];
}

const laterOf = (a: PlainDate, b: PlainDate): PlainDate => (a > b ? a : b);

/**
 * Checks what was scanned, pasted or typed, without a network (O10-33).
 * `today`: by the clock of whoever checks; a clock that lies behind the list counts as the list's day.
 */
export function verifyCode(text: string, trust: Trust, today: PlainDate): CodeCheck {
  const day = laterOf(today, todayIn(trust.madeAt));
  const told = signedVerdict(text, trust, day) ?? bareVerdict(text, trust);
  const facts = told.facts ?? null;
  return {
    verdict: told.verdict,
    facts,
    since: told.since ?? null,
    asOf: trust.madeAt,
    warnings: warningsOf(trust, today, facts),
  };
}
