/** Letters and digits of which none is taken for another one when a link is typed from paper. */
const alphabet = '23456789abcdefghijkmnpqrstuvwxyz';
const length = 20;

/** The id of a public discussion: 100 random bits, so that nobody finds a page that was not shown to them. */
export const discussionIdPattern = /^[2-9a-km-np-z]{20}$/;

/** The device under whose name the server's public page writes remarks into the log. Nobody can sign in with it. */
export const publicPageDevice = 'server-page';

/** A new id. It is made by the program, without asking anybody: the link can stand in papers before it leads anywhere. */
export const newDiscussionId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(length)), (byte) => alphabet[byte % alphabet.length]).join(
    '',
  );

/** Where the page of a discussion is. `origin`: of the server, as `https://ereje.example.kz`. */
export const discussionAddress = (origin: string, id: string): string => `${origin}/d/${id}`;

/** The id that a link to a server's page names; null for a link to anything else. */
export function discussionIdOf(link: string): string | null {
  if (!URL.canParse(link)) return null;
  const [, id = ''] = /^\/d\/([^/]+)\/?$/.exec(new URL(link).pathname) ?? [];
  return discussionIdPattern.test(id) ? id : null;
}
