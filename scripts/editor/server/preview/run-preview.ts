/** Runs Astro's development server for the workbench, which starts it, asks it and ends it. */
import type { AddressInfo } from 'node:net';
import { relative } from 'node:path';
import { dev } from 'astro';
import { answerOnlyWithKey } from './key.ts';

// However the workbench has ended, nobody asks any more.
process.once('disconnect', () => process.exit());
process.once('message', ({ key }: { key: string }) => void run(key));

/** Folders of the project in which nothing is that a page shows, and which may be large. */
const notShown = new Set(['dist', '.cache', '.history', 'drafts', 'tests', 'docs']);

async function run(key: string): Promise<void> {
  // The workbench shows what is wrong; here the whole content would be read a second time.
  process.env['CONTENT_CHECKED'] = '1';
  const root = process.cwd();
  const isNotShown = (path: string) => notShown.has(relative(root, path).split(/[/\\]/)[0] ?? '');
  const { address } = await dev({
    root,
    logLevel: 'warn',
    server: { host: '127.0.0.1', port: 0 },
    devToolbar: { enabled: false },
    vite: {
      server: { watch: { ignored: isNotShown } },
      // The site's scripts need none of it, and bundling packages would hold 150 MB.
      optimizeDeps: { noDiscovery: true, include: [] },
      ssr: { optimizeDeps: { noDiscovery: true, include: [] } },
      plugins: [answerOnlyWithKey(key)],
    },
  });
  process.send?.({ port: (address as AddressInfo).port });
}
