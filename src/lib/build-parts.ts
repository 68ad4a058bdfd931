/**
 * Set where `scripts/build.ts` builds the site: it checks the content and writes the search index
 * in processes of their own, beside Astro's and after it, so Astro does neither.
 */
export const inParts = 'BUILD_IN_PARTS';
