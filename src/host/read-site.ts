/** The site's own record, for what runs beside Astro: commands, the host's files. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { type Site, siteSchema } from '#schemas/site.ts';

/** @param contentDir the content folder, which the gate has passed */
export const readSite = (contentDir: string): Site =>
  siteSchema.parse(load(readFileSync(join(contentDir, 'site.yaml'), 'utf8')));
