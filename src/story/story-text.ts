/**
 * What the Markdown engine is given of a story's file, and with which options. The content gate,
 * the renderer and Astro's own MDX all take it from here, so that they read the same story.
 */
import type { Features } from 'satteri';

/** The engine's options. Frontmatter is cut off before, by rules of our own. */
export const markdownFeatures = {
  gfm: { footnotes: { label: '注释', backLabel: '回到正文第 {reference} 处' } },
  smartPunctuation: false,
} satisfies Features;

/** The two halves of a story, each behind as many blank lines as keep the file's line numbers. */
export interface StoryText {
  yaml: string;
  body: string;
  /** Line of the `---` that ends the frontmatter. */
  closingLine: number;
}

/** Text with line feeds only and without byte order mark. */
export const unifyLines = (text: string): string =>
  text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');

/** Frontmatter: from the first line that is not blank to the next that begins with `---`, as Astro cuts it. */
const frontmatter = /^(?:\s*\n)?---[^\S\n]*\n(?:[\s\S]*?\n)?---.*/;

/**
 * Cuts a story in two.
 * @returns undefined if no frontmatter stands between two lines of nothing but `---`
 */
export function splitStory(file: string): StoryText | undefined {
  const text = unifyLines(file);
  const [head] = frontmatter.exec(text) ?? [];
  if (head === undefined) return undefined;
  const lines = head.split('\n');
  if (lines.at(-1)!.trimEnd() !== '---') return undefined;
  const opening = lines.findIndex((line) => line.trim() !== '');
  const blank = '\n'.repeat(lines.length - 1);
  return {
    // Joined anew: a text that was cut from the file's would keep the whole in memory.
    yaml: [...lines.slice(0, opening), '', ...lines.slice(opening + 1, -1), ''].join('\n'),
    // The engine (satteri 0.10.5) ends the process over `![\\` as the last characters of a text.
    body: `${blank}${text.slice(head.length)}\n`,
    closingLine: lines.length,
  };
}
