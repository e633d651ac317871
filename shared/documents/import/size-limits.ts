/** Limits for files from outside, in bytes: generous for any programme, small enough for any computer. */
const megabyte = 1024 * 1024;
/** A file larger than this is not opened at all. */
export const largestFile = 100 * megabyte;
/** All parts of a docx together, unpacked. */
export const largestUnpacked = 200 * megabyte;
/** One part of a docx that is read, unpacked. */
export const largestPart = 64 * megabyte;
/** Parts in a docx. */
export const mostParts = 10_000;
/** Elements in one part, and how deep they may nest. */
export const mostElements = 1_000_000;
export const deepestElement = 256;
