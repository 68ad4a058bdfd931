/** Runs Astro's development server for the workbench, which starts it, asks it and ends it. */
import type { AddressInfo } from 'node:net';
import { relative } from 'node:path';
import { type AstroIntegration, dev } from 'astro';
import { undrawnVariable } from '#finish/draft-loader.ts';
import { answerOnlyWithKey } from './key.ts';

// However the workbench has ended, nobody asks any more.
process.once('disconnect', () => process.exit());
process.once('message', (order: PreviewOrder) => void run(order).catch(giveUp));

/** What the workbench says first; later it says `undrawn` alone. */
export interface PreviewOrder {
  key: string;
  /** The drafts, such as `cases/dahe`, that cannot be drawn (find-undrawn.ts). */
  undrawn: readonly string[];
}

/** Folders of the project in which nothing is that a page shows, and which may be large. */
const notShown = new Set(['dist', '.cache', '.history', 'drafts', 'tests', 'docs']);

async function run({ key, undrawn }: PreviewOrder): Promise<void> {
  // The workbench shows what is wrong; here the whole content would be read a second time.
  process.env['CONTENT_CHECKED'] = '1';
  process.env[undrawnVariable] = JSON.stringify(undrawn);
  const root = process.cwd();
  const isNotShown = (path: string) => notShown.has(relative(root, path).split(/[/\\]/)[0] ?? '');
  const { address } = await dev({
    root,
    logLevel: 'warn',
    server: { host: '127.0.0.1', port: 0 },
    devToolbar: { enabled: false },
    integrations: [followUndrawn()],
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

/** Says in one line why it does not run, in the window from which the workbench was started. */
function giveUp(error: unknown): never {
  const { code, message } = error as NodeJS.ErrnoException;
  console.error(
    code === 'ENOSPC' || code === 'EDQUOT'
      ? '磁盘满了，网页排不出来。请腾出一些空间，再看一次。'
      : `网页排不出来：${message}`,
  );
  process.exit(1);
}

/** Reads the content anew when the workbench says that other drafts cannot be drawn. */
const followUndrawn = (): AstroIntegration => ({
  name: 'follow-undrawn',
  hooks: {
    'astro:server:setup': ({ refreshContent }) => {
      process.on('message', ({ undrawn }: PreviewOrder) => {
        process.env[undrawnVariable] = JSON.stringify(undrawn);
        void refreshContent?.({}).finally(() => process.send?.('refreshed'));
      });
    },
  },
});
