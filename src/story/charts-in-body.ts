/** Which charts a story prints, and which it links to: so each chart's page knows its stories. */
import { z } from 'astro/zod';

/** What the store keeps of a story for its charts; nobody writes it. */
export const chartsOfStory = {
  charts: z.strictObject({ shown: z.array(z.string()), linked: z.array(z.string()) }),
};

/** @param text of a story, with its frontmatter */
export const findCharts = (text: string) => ({
  charts: {
    shown: find(text, /<Chart\s[^>]*?id="([a-z0-9-]+)"/g),
    // To the page that prints it, or to the chart's own.
    linked: find(text, /\]\((?:[^()\s]*#chart-([a-z0-9-]+)|\/data\/charts\/([a-z0-9-]+)\/)\)/g),
  },
});

const find = (text: string, pattern: RegExp): string[] => [
  ...new Set([...text.matchAll(pattern)].map(([, one, other]) => one ?? other ?? '')),
];
