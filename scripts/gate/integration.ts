/** Stops a build whose content has faults, before any output; in development only warns. */
import { execFileSync } from 'node:child_process';
import { writeSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { GateVerdict } from './run-gate.ts';
import { inParts } from '#lib/build-parts.ts';

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
        if ((command !== 'build' && command !== 'dev') || process.env[inParts]) return;
        const folder = contentDir ?? fileURLToPath(new URL('content', config.root));
        const { report, faultCount } = runGate(folder);
        if (faultCount === 0) {
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

/** In a process of its own: the syntax trees of a large archive would fill this one's memory. */
function runGate(folder: string): GateVerdict {
  const program = fileURLToPath(import.meta.resolve('./run-gate.ts'));
  const stdio: ['ignore', 'pipe', 'inherit'] = ['ignore', 'pipe', 'inherit'];
  const options = { encoding: 'utf8', stdio, maxBuffer: 1 << 28 } as const;
  return JSON.parse(execFileSync(process.execPath, [program, folder], options)) as GateVerdict;
}
