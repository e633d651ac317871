import { codeDigits } from '#shared/test-taking/test-room.ts';

/** A personal code that nobody guesses: each digit by chance. */
export const newCode = (): string => {
  const [chance = 0] = crypto.getRandomValues(new Uint32Array(1));
  // Of the two to the thirty-second numbers the last ones would make some codes likelier.
  const codes = 10 ** codeDigits;
  const fair = Math.floor(2 ** 32 / codes) * codes;
  return chance < fair ? String(chance % codes).padStart(codeDigits, '0') : newCode();
};
