/** `npm run docs:browsers`: writes docs/browsers.md from the built site. */
import { writeFileSync } from 'node:fs';
import { findFeatures } from './browsers/find-features.ts';
import { formatBrowsers } from './browsers/format-browsers.ts';

writeFileSync('docs/browsers.md', formatBrowsers(findFeatures('dist')));
