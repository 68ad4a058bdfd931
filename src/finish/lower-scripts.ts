/**
 * Rewrites the syntax of our scripts for the oldest browsers. Not that of libraries, as Vite's
 * `target` would: what of Chart.js is unused could no longer be told, and the live chart, which old
 * browsers never load, would grow by a fifth.
 */
import { transformWithOxc } from 'vite';

/** The floor (docs/browsers.md), as Vite and Oxc write it. */
export const floor = ['chrome86', 'safari14', 'ios14', 'firefox91'];

/** The Vite plugin. */
export const lowerScripts = () => ({
  name: 'lower-scripts',
  apply: 'build' as const,
  enforce: 'pre' as const,
  applyToEnvironment: ({ name }: { name: string }) => name === 'client',
  transform: {
    filter: { id: /\.ts$/ },
    handler: (code: string, id: string) =>
      transformWithOxc(code, id, {
        target: floor,
        // No field of ours hides a setter: plain assignments do.
        assumptions: { setPublicClassFields: true },
        sourcemap: false,
      }),
  },
});
