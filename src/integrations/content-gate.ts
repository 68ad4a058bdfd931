/** Stops a build whose content has faults, before any output; in development only warns. */
import { writeSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkContent } from '#checks/check-content.ts';
import { formatReport } from '#checks/report.ts';

const standardError = 2;

/**
 * The content gate as an Astro integration.
 * @param contentDir the content folder; by default `content/` in the project
 */
export function contentGate({ contentDir }: { contentDir?: string } = {}): AstroIntegration {
  return {
    name: 'content-gate',
    hooks: {
      'astro:config:setup': ({ command, config, logger }) => {
        if (command !== 'build' && command !== 'dev') return;
        const folder = contentDir ?? fileURLToPath(new URL('content', config.root));
        const result = checkContent(folder);
        const report = formatReport(result);
        if (result.faults.length === 0) {
          logger.info(report);
        } else if (command === 'dev') {
          logger.warn(`\n${report}`);
        } else {
          // Throwing would bury the report under a stack trace, so the process ends here.
          writeSync(standardError, `${report}\n`);
          process.exit(1);
        }
      },
    },
  };
}
