/** The word that a session types on the screen as its so-manieth. */
export const typedWord = (session: number, number: number): string => `сөз${session}н${number}б`;

/** Whether a text is such a word, and not what the driver writes. */
export const isTyped = (text: string): boolean => /^сөз\d+н\d+б$/.test(text);
