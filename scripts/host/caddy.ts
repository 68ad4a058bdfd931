/** Caddy's configuration: the same answers as nginx gives, in one file. */
import { block, formatCaddyHeaders } from './caddy-headers.ts';
import { type HostSite, variableName } from './host-site.ts';
import { hostPath, pathRegex } from '#host/patterns.ts';
import { type Redirect, withQuery } from '#host/redirects.ts';

/** The Caddyfile. What comes later in a `route` wins, so rules go from the general to the special. */
export function formatCaddyfile(site: HostSite, redirects: readonly Redirect[]): string {
  const { name, base, root } = site;
  const variable = variableName(site).toUpperCase();
  const lines = [
    `# 用法：${variable}_ADDRESS=example.cn caddy run --config Caddyfile；证书由 Caddy 自动申请。`,
    `# 网站放在 ${root}${base === '/' ? '' : base.slice(0, -1)}，也可以是指向它的软链接；换位置用 ${variable}_ROOT。`,
    ...limits,
    ...block(`(${name}_headers)`, formatCaddyHeaders(site)),
    '',
    ...block(`{$${variable}_ADDRESS:http://localhost:8080}`, [
      `root * {$${variable}_ROOT:${root}}`,
      ...block('route', [
        `import ${name}_headers`,
        '@writing not method GET HEAD',
        'header @writing Allow "GET, HEAD"',
        'respond @writing 405',
        ...(base === '/' ? [] : formatRedirect('entrance', base.slice(0, -1), base)),
        ...formatRefusals(base),
        ...redirects.flatMap(({ path, redirect }, index) =>
          formatRedirect(`moved${index}`, hostPath(base, path), hostPath(base, redirect)),
        ),
        ...addSlash,
        ...fileServer,
      ]),
      ...block('handle_errors', [
        `rewrite * ${base}404.html`,
        ...block('route', [`import ${name}_headers`, ...fileServer]),
      ]),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

/** Caddy would read a megabyte of headers, and wait for them without end. */
const limits = [
  '# 一个静态网站收不到长的请求，也不等慢吞吞的请求。',
  ...block('', [
    ...block('servers', [
      'max_header_size 16KB',
      ...block('timeouts', ['read_header 15s', 'read_body 15s']),
    ]),
  ]),
];

function formatRefusals(base: string): string[] {
  return [
    '# 本站的网址只有字母、数字和 . / - _，名字都不长；别的不必去磁盘上找。',
    `@strange not path_regexp ${pathRegex(base, '/*')}[\\w./-]*$`,
    'error @strange 404',
    '@long path_regexp [^/]{201}|.{1000}',
    'error @long 404',
    '# 点开头的文件一概不给；/.well-known/ 是约定的公开位置。后三个没有读者会要。',
    ...block('@hidden', ['path_regexp /\\.', `not path ${base}.well-known/*`]),
    'error @hidden 404',
    `@internal path ${['_headers', '_redirects', '404.html'].map((name) => base + name).join(' ')}`,
    'error @internal 404',
  ];
}

/** Compressed files as the build laid them; no encoding on the fly, no redirects of Caddy's own. */
const fileServer = block('file_server', ['precompressed br zstd gzip', 'disable_canonical_uris']);

const hasQuery = 'expression {query} != ""';

/**
 * Folders get their slash. The address is what the matcher saw, cleaned of doubled slashes and
 * dots: `{path}` is the address as it was asked for, and `//evil.example/..%2fabout` would lead there.
 */
const addSlash = ['?{query}', ''].flatMap((query) => {
  const name = query ? 'folder_query' : 'folder';
  return [
    ...block(`@${name}`, [
      `path_regexp ${name} ^/.*[^/]$`,
      'file {path}/index.html',
      ...(query ? [hasQuery] : []),
    ]),
    `redir @${name} {http.regexp.${name}.0}/${query} 301`,
  ];
});

/** A redirect that takes the query along. */
const formatRedirect = (name: string, from: string, to: string): string[] => [
  ...block(`@${name}`, [`path ${from}`, hasQuery]),
  `redir @${name} ${withQuery(to, '?{query}')} 301`,
  `redir ${from} ${to} 301`,
];
