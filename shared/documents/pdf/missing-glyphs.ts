import type { FaceName } from './drawing.ts';

/** A text has characters that its face cannot show. Thrown, never drawn: the checks before printing find it earlier. */
export class MissingGlyphs extends Error {
  override readonly name = 'MissingGlyphs';
  readonly face: FaceName;
  readonly characters: readonly string[];

  constructor(face: FaceName, characters: readonly string[]) {
    super(`The face ${face} cannot show: ${characters.join(' ')}`);
    this.face = face;
    this.characters = characters;
  }
}
