/**
 * Which header goes with which address: the one source of the configuration of nginx, of Caddy and
 * of static hosts.
 */

export type Header = readonly [name: string, value: string];

import { workerPath } from '#offline/store.ts';
import { workerPolicy } from './policy.ts';

/** Headers of every answer. */
export const commonHeaders: readonly Header[] = [
  ['X-Content-Type-Options', 'nosniff'],
  // Other sites learn nothing of what a reader read here.
  ['Referrer-Policy', 'same-origin'],
  [
    'Permissions-Policy',
    [
      'accelerometer',
      'browsing-topics',
      'camera',
      'display-capture',
      'geolocation',
      'gyroscope',
      'magnetometer',
      'microphone',
      'midi',
      'payment',
      'usb',
    ]
      .map((feature) => `${feature}=()`)
      .join(', '),
  ],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
];

/** A year, and only for a host of one's own: the header binds every site on the host's name. */
export const strictTransport: Header = ['Strict-Transport-Security', 'max-age=31536000'];

/** The routes that differ from other pages: anyone may frame the first, the second runs the search. */
export const embedRoute = '/data/charts/[id]/embed';
export const searchRoute = '/search';

/** Files with a policy of their own; no other file runs. */
export const filePolicies: readonly { path: string; policy: string }[] = [
  { path: workerPath, policy: workerPolicy },
];

/** How long browsers may keep what stands at some paths (`*`: all below); all else they ask about. */
export const cacheRules: readonly { paths: readonly string[]; value: string }[] = [
  {
    // Their names hold a digest of what they say: what changes has another name.
    paths: ['/_astro/*', '/pagefind/fragment/*', '/pagefind/index/*'],
    value: 'public, max-age=31536000, immutable',
  },
  {
    // Share cards and QR codes may be a day late.
    paths: ['/cards/*', '/qr/*'],
    value: 'public, max-age=86400',
  },
];

/** The same by the end of the path, which static hosts cannot say. */
export const cacheByName: readonly { regex: string; value: string }[] = [
  {
    // Lists of the search, with a digest in the name too.
    regex: '/pagefind/(?:[a-z]+\\.[0-9a-f]+\\.json|pagefind\\.[^/]+\\.pf_meta)$',
    value: 'public, max-age=31536000, immutable',
  },
];

export const defaultCache = 'no-cache';

/** What other sites may load: data to compute with, pictures to show, charts to frame. */
export const publicPaths: readonly string[] = [
  '/data/*',
  '/cite/*',
  '/cards/*',
  '/qr/*',
  '/feed.xml',
  '/feed.json',
  '/corrections.xml',
];
