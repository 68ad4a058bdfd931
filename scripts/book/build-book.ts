/** Makes the books of a built site: one, or several volumes, each without the others in memory. */
import { createHash } from 'node:crypto';
import { buildChapter } from './build-chapter.ts';
import type { Book, Edition } from './model.ts';
import { cutVolumes, planBook, volumeSize } from './plan-book.ts';
import { type BuiltSite, readPage } from './read-site.ts';

/** What the caller knows of an edition; the rest follows from the chapters. */
export type EditionFacts = Omit<Edition, 'name' | 'fingerprint' | 'volume'>;

/**
 * The archive's books, one after the other.
 * @param size chapters of a volume at most
 * @throws if the site has no story: an empty book would look like a whole one
 */
export function* buildBooks(
  site: BuiltSite,
  facts: EditionFacts,
  size = volumeSize,
): Generator<Book> {
  const plan = planBook(site);
  if (!plan.some(({ kind }) => kind === 'story')) {
    throw new Error(`${site.dist}/ 里没有故事，书没有内容。请先运行 npm run build。`);
  }
  const volumes = cutVolumes(plan, size);
  for (const [at, part] of volumes.entries()) {
    const terms = readTerms(
      site,
      part.filter(({ kind }) => kind === 'glossary').map(({ path }) => path),
    );
    const chapters = part.map((planned) => {
      const page = readPage(site, planned.path);
      if (!page) throw new Error(`${site.dist}${planned.path} 不见了：网站可能正在重新生成。`);
      return buildChapter(page, planned, site.base, (term) => terms.has(term));
    });
    const hash = createHash('sha256');
    for (const { title, body } of chapters) hash.update(`${title}\n${body}\n`);
    const several = volumes.length > 1;
    const edition = {
      ...facts,
      name: `${facts.archive}-${facts.version}-${facts.date}${several ? `-${at + 1}` : ''}`,
      fingerprint: hash.digest('hex'),
      volume: several ? `第${at + 1}册，共${volumes.length}册` : undefined,
    };
    yield { edition, chapters };
  }
}

const readTerms = (site: BuiltSite, paths: readonly string[]) =>
  new Set(
    paths.flatMap((path) =>
      readPage(site, path)!('main [id]')
        .toArray()
        .map(({ attribs }) => attribs['id']!),
    ),
  );
