import * as z from 'zod';
import { languageSchema } from '#shared/bridge-arguments.ts';

const boundsSchema = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().positive(),
  height: z.int().positive(),
});

/** What the shell remembers between starts. No business data. */
const shellStateSchema = z.object({
  language: languageSchema.catch('kk'),
  bounds: boundsSchema.nullable().catch(null),
  maximized: z.boolean().catch(false),
});
export type ShellState = z.infer<typeof shellStateSchema>;
export type Bounds = z.infer<typeof boundsSchema>;

const freshState: ShellState = { language: 'kk', bounds: null, maximized: false };

/** A broken file costs only the remembered place of the window, part by part. */
export function parseShellState(text: string): ShellState {
  try {
    return shellStateSchema.catch(freshState).parse(JSON.parse(text));
  } catch {
    return freshState;
  }
}

/** How much of a title bar must be on a screen for a hand to reach it, in device-independent pixels. */
const reach = { width: 160, height: 40 };

/**
 * The remembered place where it can still be seen, no larger than its screen; null where that screen is gone.
 * `workAreas`: the screens of now, without task bars.
 */
export function visibleBounds(bounds: Bounds | null, workAreas: Bounds[]): Bounds | null {
  if (!bounds) return null;
  const screen = workAreas.find((area) => {
    const left = Math.max(bounds.x, area.x);
    const right = Math.min(bounds.x + bounds.width, area.x + area.width);
    const titleInside = bounds.y >= area.y && bounds.y + reach.height <= area.y + area.height;
    return titleInside && right - left >= reach.width;
  });
  if (!screen) return null;
  return {
    ...bounds,
    width: Math.min(bounds.width, screen.width),
    height: Math.min(bounds.height, screen.height),
  };
}
