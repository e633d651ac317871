/** The seed of this run: `CRASH_SEED=…` gives the same trials again. It is printed with each result. */
export const trialSeed = Number(process.env.CRASH_SEED ?? Math.floor(Math.random() * 2 ** 31));
