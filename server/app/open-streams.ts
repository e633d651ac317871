/** Connections that stay open to hear of changes. */
export interface OpenStreams {
  /**
   * Counts a stream of a session; `end` closes it. Gives what is called when it is closed, or null where the
   * organisation has as many as it may. Where the session has too many, its oldest one ends: a computer that lost its
   * connection comes again before the server notices.
   */
  open(of: { organisation: string; token: string }, end: () => void): (() => void) | null;
}

/** A window more than one is a page that is loaded again. */
const perSession = 2;
const perOrganisation = 2_000;

interface Stream {
  token: string;
  end: () => void;
}

/** Each process counts for itself: what is spared are its own connections and memory. */
export function countOpenStreams(most = { perSession, perOrganisation }): OpenStreams {
  const streams = new Map<string, Set<Stream>>();
  return {
    open({ organisation, token }, end) {
      const all = streams.get(organisation) ?? new Set();
      const close = (stream: Stream) => {
        all.delete(stream);
        if (all.size === 0) streams.delete(organisation);
      };
      const own = [...all].filter((stream) => stream.token === token);
      for (const oldest of own.slice(0, Math.max(0, own.length - most.perSession + 1))) {
        close(oldest);
        oldest.end();
      }
      if (all.size >= most.perOrganisation) return null;
      const stream = { token, end };
      streams.set(organisation, all.add(stream));
      return () => close(stream);
    },
  };
}
