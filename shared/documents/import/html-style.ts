/** Declarations of a `style` attribute by name, in lower case. */
export function readStyle(style: string | undefined): ReadonlyMap<string, string> {
  const declarations = new Map<string, string>();
  for (const declaration of (style ?? '').slice(0, 4000).split(';')) {
    const colon = declaration.indexOf(':');
    if (colon < 0) continue;
    const name = declaration.slice(0, colon).trim().toLowerCase();
    declarations.set(
      name,
      declaration
        .slice(colon + 1)
        .trim()
        .toLowerCase(),
    );
  }
  return declarations;
}
