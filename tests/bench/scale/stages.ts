/** Times the stages of an Astro build by its integrations' hooks; used by the bench's own config. */
import { writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';

/** Seconds by stage. */
export type Stages = Record<string, number>;

type Hooks = AstroIntegration['hooks'];
type AnyHook = (...args: unknown[]) => unknown;

/**
 * The same integrations, with every hook timed, and two more that tell when content has been
 * loaded and pages have been rendered.
 * @param file where the stages are written, as JSON
 */
export function timeStages(
  integrations: readonly AstroIntegration[],
  file: string,
): AstroIntegration[] {
  const stages: Stages = {};
  const now = () => performance.now() / 1000;
  let mark = now();
  const lap = (stage: string) => {
    stages[stage] = now() - mark;
    mark = now();
  };
  const timed = integrations.map((integration) => ({
    ...integration,
    hooks: Object.fromEntries(
      Object.entries(integration.hooks).map(([name, hook]) => [
        name,
        async (...args: unknown[]) => {
          const start = now();
          await (hook as AnyHook)(...args);
          const stage = `${integration.name} ${name}`;
          stages[stage] = (stages[stage] ?? 0) + now() - start;
        },
      ]),
    ) as Hooks,
  }));
  const first: AstroIntegration = {
    name: 'stages-first',
    hooks: {
      'astro:config:done': () => lap('setup'),
      'astro:build:start': () => lap('load'),
      'astro:build:generated': () => lap('bundle and render'),
    },
  };
  const last: AstroIntegration = {
    name: 'stages-last',
    hooks: {
      'astro:build:done': () => {
        lap('after rendering');
        stages['whole of Astro'] = now();
        writeFileSync(file, JSON.stringify(stages));
      },
    },
  };
  return [first, ...timed, last];
}
