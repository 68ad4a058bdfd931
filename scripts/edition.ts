/** What tells one edition of the archive from another, for releases and books: read at the edge, once. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Site } from '#schemas/site.ts';
import { readSite } from '#host/read-site.ts';
import { normalizeBase } from './site-server.ts';

export interface EditionOfSite {
  version: string;
  /** `2026-11-26`. */
  date: string;
  base: string;
  /** Where the site is published, ending in `/`. */
  address: string;
  site: Site;
}

/**
 * The edition of this checkout.
 * @param date the day it bears; by default that of the last commit
 */
export function readEdition(date = findDate()): EditionOfSite {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const base = normalizeBase(process.env['BASE_PATH']);
  const address = new URL(base, process.env['SITE_URL'] ?? 'http://localhost:4321').href;
  return { version, date, base, address, site: readSite('content') };
}

/** The day of the last commit, so that one commit always gives one release; today without git. */
function findDate(): string {
  try {
    return execFileSync('git', ['log', '-1', '--format=%cs'], { encoding: 'utf8' }).trim();
  } catch {
    return new Date().toISOString().slice(0, 10);
  }
}
