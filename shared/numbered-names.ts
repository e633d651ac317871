const most = 99;

/** The name itself, then «name (2)», «name (3)» …: what is tried where names are taken already. */
export function* numberedNames(name: string): Generator<string> {
  yield name;
  for (let number = 2; number <= most; number++) yield `${name} (${number})`;
}
