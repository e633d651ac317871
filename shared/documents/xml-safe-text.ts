/**
 * What may not stand in a docx: characters that XML 1.0 forbids (section 2.2: control characters other than tab
 * and line ends, U+FFFE, U+FFFF, halves of surrogate pairs; Word answers each with "unreadable content"), and
 * marks that turn the direction of writing, which no Kazakh or Russian text needs and which hide what is printed.
 */
const forbiddenCharacter = String.raw`[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]`;
const directionMark = String.raw`[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]`;
const unsafe = new RegExp(`${forbiddenCharacter}|${directionMark}`, 'u');
const allUnsafe = new RegExp(unsafe.source, 'gu');

/** Whether the text can be written into XML as it is (after `&`, `<` and `>` are escaped). */
export const isXmlSafe = (text: string): boolean => !unsafe.test(text);

/** The text without the characters that cannot be written into XML; an already safe text comes back unchanged. */
export const xmlSafeText = (text: string): string => (isXmlSafe(text) ? text : text.replace(allUnsafe, ''));
