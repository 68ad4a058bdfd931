/** Warns, once a build, when the site is built for an address that readers cannot reach. */
import type { AstroIntegration } from 'astro';
import { warnAboutAddress } from '#metadata/site-address.ts';

/**
 * The warning as an Astro integration.
 * @param siteUrl SITE_URL of the environment
 */
export function siteAddress(siteUrl: string | undefined): AstroIntegration {
  return {
    name: 'site-address',
    hooks: {
      'astro:config:setup': ({ command, logger }) => {
        const warning = command === 'build' ? warnAboutAddress(siteUrl) : undefined;
        if (warning) logger.warn(warning);
      },
    },
  };
}
