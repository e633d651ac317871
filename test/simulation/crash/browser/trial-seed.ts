/** The seed of this run, the same in each `npm test`: `CRASH_SEED=…` gives others, `npm run bench -- crash` a new one. */
export const trialSeed = Number(process.env.CRASH_SEED ?? 1);
