/** How a result's link tells its target what to highlight: `?hl=大河村`, runs apart by spaces. */
import { readRuns, type Run } from './query.ts';

import { highlightParameter } from './highlight-param.ts';

/** The address with the runs in it; its fragment stays last. */
export function addHighlight(url: string, runs: readonly Run[]): string {
  const words = [...new Set(runs.map(writeRun))].slice(0, 12).join(' ');
  const [path, fragment] = url.split('#');
  const query = words && `?${new URLSearchParams({ [highlightParameter]: words }).toString()}`;
  return `${path}${query}${fragment === undefined ? '' : `#${fragment}`}`;
}

/** A run as text that is read as the same run: 2018—2020 does not become one number. */
function writeRun(run: Run): string {
  return run.reduce(
    (text, word) => text + (/\d$/.test(text) && /^\d/.test(word) ? '-' : '') + word,
    '',
  );
}

/** The runs that an address asks to highlight. */
export function readHighlight(search: string): Run[] {
  const words = new URLSearchParams(search).get(highlightParameter)?.slice(0, 500) ?? '';
  return words.split(' ').flatMap((word) => readRuns(word));
}
