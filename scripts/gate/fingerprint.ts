/** The fingerprint of what an entry says: a review answers for this text, and for no other. */
import { createHash } from 'node:crypto';
import { splitStory } from '#story/story-text.ts';
import { readYaml } from './read-yaml.ts';

/** Fields that say nothing to readers: where the entry stands in its way to them, and in lists. */
const unread: ReadonlySet<string> = new Set(['draft', 'review', 'order']);

/**
 * The same for the same fields and the same body, however they are written.
 * @param text of the file
 * @returns 16 hexadecimal digits; undefined when the file cannot be read
 */
export function fingerprintOf(text: string, format: 'yaml' | 'mdx'): string | undefined {
  const story = format === 'mdx' ? splitStory(text) : { yaml: text, body: '' };
  if (!story) return undefined;
  const { data } = readYaml(story.yaml, '');
  if (typeof data !== 'object' || data === null) return undefined;
  const fields = Object.entries(data).filter(([name]) => !unread.has(name));
  const said = JSON.stringify([order(Object.fromEntries(fields)), story.body.trim()]);
  return createHash('sha256').update(said).digest('hex').slice(0, 16);
}

/** Keys in one order at every depth. */
function order(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(order);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, one]) => [key, order(one)]));
}
