/** Every story, ours and a sample of synthetic ones, rendered by us and by Astro's own MDX path. */
import { execFileSync } from 'node:child_process';
import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stories } from '../picks.ts';
import { layOutPagesOnly, layOutProject } from '../bench/scale/project.ts';

const content = resolve('.cache/story-rendering');
const root = resolve('.cache/story-rendering-pages');
const folders = ['accounts', 'cases', 'townships', 'themes', 'pages'];
const sampleSize = 8;

/** The same files as collections that Astro renders itself. */
const stockCollections = `
import { glob as stockGlob } from 'astro/loaders';
const stock = (folder) => defineCollection({ loader: stockGlob({ base: 'content/' + folder, pattern: '*.mdx' }) });
Object.assign(collections, { ${folders.map((folder) => `stock_${folder}: stock('${folder}')`).join(', ')} });
`;

const page = `---
import { getCollection, render } from 'astro:content';
import { sourcedComponents, storyComponents } from '#story/components.ts';
import { renderStory } from '#story/render-story.ts';

export async function getStaticPaths() {
  const folders = ${JSON.stringify(folders)};
  const entries = await Promise.all(folders.map(async (folder) => {
    const stock = await getCollection('stock_' + folder);
    return (await getCollection(folder)).flatMap((ours) => {
      const { sources } = ours.data;
      const story = folder + '/' + ours.id;
      return [
        { params: { story: 'ours/' + story }, props: { sources, ours } },
        { params: { story: 'stock/' + story }, props: { sources, stock: stock.find(({ id }) => id === ours.id) } },
      ];
    });
  }));
  return entries.flat();
}

const { ours, stock, sources } = Astro.props;
const withSources = (component) =>
  Object.assign((result, props, slots) => component(result, { ...props, sources }, slots), component);
const components = Object.fromEntries(Object.entries(storyComponents).map(([name, component]) =>
  [name, sourcedComponents.has(name) ? withSources(component) : component]));
const { Content, headings } = await (ours ? renderStory(ours, sources) : render(stock));
---

<html><body data-headings={JSON.stringify(headings)}><Content components={components} /></body></html>
`;

/** Markdown that no real story has yet. */
const rareMarkdown = `
| 甲 | 乙 |
| --- | --: |
| ~~丙~~ | https://example.com/ |

- [x] 丁[^戊]

[^戊]: 己 [庚](/cases/)
`;

beforeAll(() => {
  layOutProject(content, sampleSize);
  appendFileSync(join(content, 'content/accounts/gushi-00001.mdx'), rareMarkdown);
  layOutPagesOnly(root, content);
  appendFileSync(join(root, 'src/content.config.ts'), stockCollections);
  for (const name of readdirSync(join(root, 'src/pages'))) {
    rmSync(join(root, 'src/pages', name), { recursive: true });
  }
  writeFileSync(join(root, 'src/pages/[...story].astro'), page);
  // From elsewhere: what renders a story may not depend on the folder where the command runs.
  execFileSync(resolve('node_modules/.bin/astro'), ['build', '--root', root], {
    cwd: resolve('.cache'),
    stdio: 'pipe',
    shell: process.platform === 'win32',
    env: { ...process.env, BASE_PATH: '/', OUT_DIR: 'dist' },
  });
});
afterAll(() => {
  for (const folder of [content, root]) rmSync(folder, { recursive: true, force: true });
});

describe('a story rendered on its own', () => {
  it('is the same to the byte as Astro renders it, and has the same headings', () => {
    const built = readdirSync(join(root, 'dist/ours'), { recursive: true, encoding: 'utf8' });
    const files = built.filter((file) => file.endsWith('index.html'));
    expect(files.length).toBeGreaterThanOrEqual(sampleSize + stories.length + 3);
    for (const file of files) {
      const [ours, stock] = ['ours', 'stock'].map((side) =>
        readFileSync(join(root, 'dist', side, file), 'utf8'),
      );
      expect(ours, file).toBe(stock);
      // There is a text, and not only a page around it.
      expect(ours!.split('<body')[1], file).toMatch(/\p{Script=Han}/u);
    }
  });

  it('has its footnotes in Chinese', () => {
    const html = readFileSync(join(root, 'dist/ours/accounts/gushi-00001/index.html'), 'utf8');
    expect(html).toContain('>注释</h2>');
    expect(html).toContain('aria-label="回到正文第 1 处"');
  });

  it('leaves no body and no module of a story behind in the content store', () => {
    const store = readFileSync(join(root, '.cache/astro/data-store.json'), 'utf8');
    expect(store).toContain('gushi-00001');
    const [own = ''] = store.split('stock_');
    expect(own).not.toContain('从前的光景');
  });
});
