/** Stops a build whose content has faults, before any output; in development only warns. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkContent } from './check-content.ts';
import { undrawnVariable } from '#finish/draft-loader.ts';
import { checkPublic } from './check-public.ts';
import { findUndrawn } from './find-undrawn.ts';
import { findHints, formatHints } from './hints.ts';
import { formatFault, formatPending, formatReport } from './report.ts';
import type { Content, Fault } from './model.ts';

/**
 * The content gate as an Astro integration. Where `npm run edit` runs the development server, the
 * workbench checks, and says so with CONTENT_CHECKED=1.
 * @param contentDir the content folder; by default `content/` in the project
 */
export function contentGate({ contentDir }: { contentDir?: string } = {}): AstroIntegration {
  return {
    name: 'content-gate',
    hooks: {
      'astro:config:setup': async ({ command, config, logger }) => {
        const isChecked = command === 'dev' && process.env['CONTENT_CHECKED'] === '1';
        if ((command !== 'build' && command !== 'dev') || isChecked) return;
        const {
          content,
          pending,
          faults: ofContent,
        } = checkContent(contentDir ?? fileURLToPath(new URL('content', config.root)));
        const faults = [...ofContent, ...checkPublic(fileURLToPath(config.publicDir))];
        const isPreview = command === 'dev' || process.env['PREVIEW_DRAFTS'] === '1';
        const left = isPreview ? leaveOut(content, pending) : undefined;
        const report = formatReport({ content, faults });
        if (faults.length === 0) {
          logger.info(report);
          const notes = [formatHints(findHints(content)), formatPending(pending), left];
          for (const note of notes) if (note) logger.info(`\n${note}`);
        } else if (command === 'dev') {
          logger.warn(`\n${report}`);
        } else {
          // Throwing would bury the report under a stack trace, so the process ends here.
          await new Promise((written) => process.stderr.write(`${report}\n`, written));
          process.exit(1);
        }
      },
    },
  };
}

/** Has a preview go on without the drafts that it cannot draw. @returns what they lack, if there are any */
function leaveOut(content: Content, pending: readonly Fault[]): string | undefined {
  const undrawn = findUndrawn(content);
  process.env[undrawnVariable] = JSON.stringify(undrawn);
  if (undrawn.length === 0) return undefined;
  const files = new Set(
    content.entries
      .filter(({ collection, id }) => undrawn.includes(`${collection}/${id}`))
      .map(({ file }) => file),
  );
  const lacking = pending.filter(({ file }) => files.has(file)).map(formatFault);
  return [`预览里没有 ${undrawn.length} 份草稿：它们用到的还没有，或还不完整。`, ...lacking].join(
    '\n',
  );
}
