/** Leaves out what XML forbids: one such character makes a whole feed or picture unreadable. */

// eslint-disable-next-line no-control-regex -- looking for them is the purpose
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** The text without characters that no XML 1.0 document may hold, escaped or not. */
export const stripForbidden = (text: string): string => text.replace(forbidden, '');
