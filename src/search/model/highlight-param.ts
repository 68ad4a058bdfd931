/** The URL parameter that tells a page what to highlight; a file of its own, for every page loads it. */

export const highlightParameter = 'hl';
