/** Caddy's configuration: the same answers as nginx gives, in one file. */
import {
  cacheByName,
  cacheRules,
  commonHeaders,
  defaultCache,
  publicPaths,
  strictTransport,
} from '#host/headers.ts';
import { hostFolder, type HostSite } from './host-site.ts';
import { isText, mimeTypes, mimeTypesByPath } from '#host/mime-types.ts';
import { anyPageRegex, hostPath, pageRegex } from '#host/patterns.ts';
import { filePolicy, formatPolicyWithoutHashes } from '#host/policy.ts';
import type { Redirect } from '#host/redirects.ts';

/** The Caddyfile. What comes later in a `route` wins, so rules go from the general to the special. */
export function formatCaddyfile(site: HostSite, redirects: readonly Redirect[]): string {
  const { base, root } = site;
  const lines = [
    '# 用法：HUGUAN_ADDRESS=example.cn caddy run --config Caddyfile；证书由 Caddy 自动申请。',
    `# 网站放在 ${root}${base === '/' ? '' : base.slice(0, -1)}，也可以是指向它的软链接；换位置用 HUGUAN_ROOT。`,
    ...block('(huguan_headers)', formatHeaders(site)),
    '',
    ...block('{$HUGUAN_ADDRESS:http://localhost:8080}', [
      `root * {$HUGUAN_ROOT:${root}}`,
      ...block('route', [
        'import huguan_headers',
        '@writing not method GET HEAD',
        'header @writing Allow "GET, HEAD"',
        'respond @writing 405',
        '# 点开头的文件一概不给；/.well-known/ 是约定的公开位置。后三个没有读者会要。',
        ...block('@hidden', ['path_regexp /\\.|\\x00', `not path ${base}.well-known/*`]),
        'error @hidden 404',
        `@internal path ${['_headers', '_redirects', '404.html'].map((name) => base + name).join(' ')}`,
        'error @internal 404',
        ...(base === '/' ? [] : formatRedirect('entrance', base.slice(0, -1), base)),
        ...redirects.flatMap(({ path, redirect }, index) =>
          formatRedirect(`moved${index}`, hostPath(base, path), hostPath(base, redirect)),
        ),
        '# Caddy 2.6 自己补斜杠时会丢掉问号后面的部分。',
        ...block('@folder', ['path_regexp ^/[^/].*[^/]$', 'file {path}/index.html']),
        ...block('@folder_query', [
          'path_regexp ^/[^/].*[^/]$',
          'file {path}/index.html',
          hasQuery,
        ]),
        'redir @folder_query {path}/?{query} 301',
        'redir @folder {path}/ 301',
        ...fileServer,
      ]),
      ...block('handle_errors', [
        `rewrite * ${base}404.html`,
        ...block('route', ['import huguan_headers', ...fileServer]),
      ]),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

const block = (head: string, lines: readonly string[]): string[] => [
  `${head} {`,
  ...lines.map((line) => `\t${line}`),
  '}',
];

/** Compressed files as the build laid them; no encoding on the fly. */
const fileServer = block('file_server', ['precompressed br zstd gzip']);

const header = (matcher: string, name: string, value: string) =>
  `header ${matcher} ${name} "${value}"`;

const hasQuery = 'expression {query} != ""';

/** A redirect that takes the query along. */
const formatRedirect = (name: string, from: string, to: string): string[] => [
  ...block(`@${name}`, [`path ${from}`, hasQuery]),
  `redir @${name} ${to}?{query} 301`,
  `redir ${from} ${to} 301`,
];

function formatHeaders(site: HostSite): string[] {
  const { base } = site;
  const paths = (list: readonly string[]) => list.map((path) => hostPath(base, path)).join(' ');
  return [
    'header -Server',
    ...commonHeaders.map(([name, value]) => header('*', name, value)),
    ...(base === '/' ? ['@https protocol https', header('@https', ...strictTransport)] : []),
    ...formatTypes(base),
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
