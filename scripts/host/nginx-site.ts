/** How nginx answers for the site: folders, methods, types, what it refuses. */
import { commonHeaders } from '#host/headers.ts';
import { hostFolder, type HostSite, variableName } from './host-site.ts';
import { isText, mimeTypes, mimeTypesByPath } from '#host/mime-types.ts';

/** The site's locations, for a `server { }`: one of its own, or that of a portal. */
export function formatNginxSite(site: HostSite): string {
  const { name, base, root } = site;
  const folder = base.slice(0, -1);
  const blocks = [
    [
      `# 网站（index.html 所在的文件夹）放在 ${root}${folder}，也可以是指向它的软链接。`,
      `root ${root};`,
      'index index.html;',
      'autoindex off;',
      'absolute_redirect off;',
      'server_tokens off;',
      'client_max_body_size 1k;',
      `error_page 403 404 =404 ${base}404.html;`,
    ],
    formatAddHeaders(site),
    [
      `# 网站带着压缩好的文件，nginx 只管取用。brotli、zstd 要另装模块，见 ${name}.conf。`,
      'gzip off;',
      'gzip_static on;',
      'gzip_vary on;',
      `include ${name}/enabled/*.conf;`,
    ],
    formatTypes(),
    [onlyReading, ...formatRelease(site)],
    [
      '# 点开头的文件一概不给；/.well-known/ 是约定的公开位置。',
      'location ~ /\\.(?!well-known/) { return 404; }',
      '# 静态空间用的两个文件，对读者没有用处。',
      `location ~ ^${base}_(?:headers|redirects)$ { return 404; }`,
    ],
    nest(`location = ${base}404.html`, ['internal;', ...formatRelease(site)]),
    ...Object.entries(mimeTypesByPath).map(([path, type]) =>
      nest(`location = ${folder}${path}`, ['types { }', `default_type ${type};`, onlyReading]),
    ),
    [`include ${name}/redirects.conf;`],
  ];
  const lines = nest(`location ^~ ${base}`, blocks.flatMap((block) => [...block, '']).slice(0, -1));
  const entrance =
    base === '/'
      ? []
      : nest(`location = ${folder}`, [
          'absolute_redirect off;',
          `return 301 ${base}$is_args$args;`,
        ]);
  return `${[...entrance, ...lines].join('\n')}\n`;
}

const nest = (head: string, lines: readonly string[]): string[] => [
  `${head} {`,
  ...lines.map((line) => (line === '' ? '' : `    ${line}`)),
  '}',
];

/** Rewrite rules do not reach nested locations, so each location that serves files states its own. */
const onlyReading = 'if ($request_method !~ "^(?:GET|HEAD)$") { return 405; }';

const formatRelease = (site: HostSite): string[] => [
  `set $${variableName(site)}_release "";`,
  ...(site.release
    ? [
        `if (-f $document_root${site.base}${hostFolder}/release-${site.release}) { set $${variableName(site)}_release "known:"; }`,
      ]
    : []),
];

function formatAddHeaders(site: HostSite): string[] {
  const { base } = site;
  const variables: Record<string, string> = {
    'Content-Security-Policy': 'policy',
    'X-Frame-Options': 'frame_options',
    'Cross-Origin-Resource-Policy': 'resource_policy',
    'Access-Control-Allow-Origin': 'allow_origin',
    'Cache-Control': 'cache',
    Allow: 'allow',
    // It would bind the whole portal, and that is for the portal to say.
    ...(base === '/' && { 'Strict-Transport-Security': 'strict_transport' }),
  };
  return [
    ...commonHeaders.map(([name, value]) => `add_header ${name} "${value}" always;`),
    ...Object.entries(variables).map(
      ([name, variable]) => `add_header ${name} $${variableName(site)}_${variable} always;`,
    ),
  ];
}

function formatTypes(): string[] {
  const types = Object.entries(mimeTypes).map(([extension, type]) => `${type} ${extension};`);
  const texts = [...Object.values(mimeTypes), ...Object.values(mimeTypesByPath)].filter(
    (type) => isText(type) && type !== 'text/html',
  );
  return [
    ...nest('types', types),
    'default_type application/octet-stream;',
    'charset utf-8;',
    `charset_types ${texts.join(' ')};`,
  ];
}
