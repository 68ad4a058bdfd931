/** Decides whether a run of Astro shows drafts: the command decides, whatever NODE_ENV says. */
import type { AstroIntegration } from 'astro';

/** Drafts show under `astro dev`, and in builds that ask for them with PREVIEW_DRAFTS=1. */
export function draftPreview(): AstroIntegration {
  return {
    name: 'draft-preview',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        const previewsDrafts = command === 'dev' || process.env['PREVIEW_DRAFTS'] === '1';
        const define = { 'import.meta.env.PREVIEWS_DRAFTS': JSON.stringify(previewsDrafts) };
        updateConfig({ vite: { define } });
      },
    },
  };
}
