/** The page of a programme's test bank. */
export const bankPath = (programmeId: string): string => `/programmes/${programmeId}/tests`;
