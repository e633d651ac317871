/** So much silence and the connection counts as dead; the server says something every half minute. */
const longestSilence = 90_000;

/**
 * Listens to the server until it ends or `signal` is given: `onPoke` runs when somebody else's change came. Resolves
 * with whether the server answered at all.
 */
export async function listenToPokes(
  { address, token, signal }: { address: string; token: string; signal: AbortSignal },
  onPoke: () => void,
): Promise<boolean> {
  const silence = new AbortController();
  let timer = setTimeout(() => silence.abort(), longestSilence);
  try {
    const response = await fetch(`${address}/api/v1/poke`, {
      headers: { Authorization: `Bearer ${token}`, Accept: 'text/event-stream' },
      signal: AbortSignal.any([signal, silence.signal]),
      credentials: 'omit',
      cache: 'no-store',
    });
    if (!response.ok || !response.body) return false;
    for await (const text of response.body.pipeThrough(new TextDecoderStream())) {
      clearTimeout(timer);
      timer = setTimeout(() => silence.abort(), longestSilence);
      // Lines that begin with a colon only keep the connection alive.
      if (/^data:/m.test(text)) onPoke();
    }
    return true;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
