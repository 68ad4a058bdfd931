/** The built site as a host sees it. */
import { readdirSync, readFileSync } from 'node:fs';
import { normalizeBase } from '../../scripts/site-server.ts';
import type { Names } from './requests.ts';

export const base = normalizeBase(process.env['BASE_PATH']);

const findFile = (folder: string, name: RegExp): string => {
  const file = readdirSync(`dist/${folder}`).find((each) => name.test(each));
  if (!file) throw new Error(`dist/${folder} 里没有 ${name.source}`);
  return `${folder}/${file}`;
};

export const names: Names = {
  script: findFile('_astro', /^live-chart\..*\.js$/),
  style: findFile('_astro', /^print\..*\.css$/),
  fragment: findFile('pagefind/fragment', /\.pf_fragment$/),
  chunk: findFile('pagefind/index', /\.pf_index$/),
};

/** The files of a server's configuration that the build wrote. */
export const readConfig = (server: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(`dist/.host/${server}`).map((name) => [
      name,
      readFileSync(`dist/.host/${server}/${name}`, 'utf8'),
    ]),
  );
