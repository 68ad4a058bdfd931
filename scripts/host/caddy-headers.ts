/** Caddy's headers: which answer has which, from the tables that nginx's come from. */
import {
  cacheByName,
  cacheRules,
  commonHeaders,
  defaultCache,
  filePolicies,
  publicPaths,
  strictTransport,
} from '#host/headers.ts';
import { hostFolder, type HostSite } from './host-site.ts';
import { isText, mimeTypes, mimeTypesByPath } from '#host/mime-types.ts';
import { anyPageRegex, hostPath, pageRegex } from '#host/patterns.ts';
import { filePolicy, formatPolicyWithoutHashes } from '#host/policy.ts';

/** The headers of every answer, as a snippet that the routes import. */
export function formatCaddyHeaders(site: HostSite): string[] {
  const { base } = site;
  const paths = (list: readonly string[]) => list.map((path) => hostPath(base, path)).join(' ');
  return [
    'header -Server',
    ...commonHeaders.map(([name, value]) => header('*', name, value)),
    ...(base === '/' ? ['@https protocol https', header('@https', ...strictTransport)] : []),
    ...formatTypes(base),
    // Set when the answer goes out: the file server adds its own only where it sends a compressed file.
    `@text path */ ${textEndings.map((ending) => `*.${ending}`).join(' ')}`,
    ...block('header @text', ['Vary "Accept-Encoding"', 'defer']),
    header('*', 'Cache-Control', defaultCache),
    ...cacheRules.flatMap((rule, index) => [
      `@kept${index} path ${paths(rule.paths)}`,
      header(`@kept${index}`, 'Cache-Control', rule.value),
    ]),
    ...cacheByName.flatMap((rule, index) => [
      `@named${index} path_regexp ${rule.regex}`,
      header(`@named${index}`, 'Cache-Control', rule.value),
    ]),
    header('*', 'Cross-Origin-Resource-Policy', 'same-origin'),
    `@open path ${paths(publicPaths)}`,
    header('@open', 'Cross-Origin-Resource-Policy', 'cross-origin'),
    header('@open', 'Access-Control-Allow-Origin', '*'),
    ...formatPolicies(site),
  ];
}

/** The first route that fits decides, and the last header that is set: hence the reversal. */
function formatPolicies({ base, pages, release }: HostSite): string[] {
  const framed = pages.filter(({ framing }) => framing === '*');
  return [
    ...block(
      '@unframed',
      framed.map(({ route }) => `not path_regexp ${pageRegex(base, route)}`),
    ),
    header('@unframed', 'X-Frame-Options', 'SAMEORIGIN'),
    header('*', 'Content-Security-Policy', filePolicy),
    ...filePolicies.map(({ path, policy }) =>
      header(hostPath(base, path), 'Content-Security-Policy', policy),
    ),
    `@page path_regexp ${anyPageRegex(base)}`,
    header('@page', 'Content-Security-Policy', formatPolicyWithoutHashes(false, "'self'")),
    ...pages.toReversed().flatMap(({ route, policy, policyWithoutHashes }, index) => {
      const regex = `path_regexp ${pageRegex(base, route)}`;
      const marker = `file ${base}${hostFolder}/release-${release ?? ''}`;
      return [
        `@page${index} ${regex}`,
        header(`@page${index}`, 'Content-Security-Policy', policyWithoutHashes),
        ...(policy
          ? [
              ...block(`@known${index}`, [regex, marker]),
              header(`@known${index}`, 'Content-Security-Policy', policy),
            ]
          : []),
      ];
    }),
  ];
}

function formatTypes(base: string): string[] {
  const withCharset = (type: string) => (isText(type) ? `${type}; charset=utf-8` : type);
  const byExtension = Object.entries(mimeTypes).flatMap(([extension, type]) => [
    `@${extension} path *.${extension}${extension === 'html' ? ' */' : ''}`,
    header(`@${extension}`, 'Content-Type', withCharset(type)),
  ]);
  const byPath = Object.entries(mimeTypesByPath).map(([path, type]) =>
    header(hostPath(base, path), 'Content-Type', withCharset(type)),
  );
  return [header('*', 'Content-Type', 'application/octet-stream'), ...byExtension, ...byPath];
}

/** What the build lays compressed files beside. */
const textEndings = Object.keys(mimeTypes).filter((ending) => isText(mimeTypes[ending]!));

const header = (matcher: string, name: string, value: string) =>
  `header ${matcher} ${name} "${value}"`;

/** A block of the Caddyfile. @param head empty for the options of the whole server */
export const block = (head: string, lines: readonly string[]): string[] => [
  `${head} {`.trimStart(),
  ...lines.map((line) => `\t${line}`),
  '}',
];
