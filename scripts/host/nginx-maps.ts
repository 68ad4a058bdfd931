/** nginx's part of the headers that differ from answer to answer. */
import {
  cacheByName,
  cacheRules,
  defaultCache,
  filePolicies,
  publicPaths,
  strictTransport,
} from '#host/headers.ts';
import { type HostSite, variableName } from './host-site.ts';
import { anyPageRegex, pageRegex, pathRegex } from '#host/patterns.ts';
import { filePolicy, formatPolicyWithoutHashes } from '#host/policy.ts';

type Row = readonly [pattern: string, value: string];

const regex = (source: string) => `"~${source}"`;

/** A `map` block: the header's value by what the first variable says. */
const mapFor =
  (name: string) => (from: string, to: string, fallback: string, rows: readonly Row[]) =>
    [
      `map ${from} $${name}_${to} {`,
      `    default "${fallback}";`,
      ...rows.map(([pattern, value]) => `    ${pattern} "${value}";`),
      '}\n',
    ].join('\n');

/** Which answer has which header, for `http { }`. */
export function formatNginxMaps(site: HostSite): string {
  const { base, pages } = site;
  const name = variableName(site);
  const map = mapFor(name);
  const byPath = (paths: readonly string[], value: string): Row[] =>
    paths.map((path) => [regex(pathRegex(base, path)), value]);
  const cached = cacheRules.flatMap(({ paths, value }) => byPath(paths, value));
  const named = cacheByName.map((rule): Row => [regex(rule.regex), rule.value]);
  const embeds = pages.filter(({ framing }) => framing === '*');
  return [
    map('$uri', 'kept', defaultCache, [...cached, ...named]),
    '# 只有成功的回答可以长存。',
    map('$status', 'cache', defaultCache, [[regex('^(?:200|206|304)$'), `$${name}_kept`]]),
    map('$uri', 'resource_policy', 'same-origin', byPath(publicPaths, 'cross-origin')),
    map('$uri', 'allow_origin', '', byPath(publicPaths, '*')),
    map(
      '$uri',
      'frame_options',
      'SAMEORIGIN',
      embeds.map(({ route }) => [regex(pageRegex(base, route)), '']),
    ),
    map('$status', 'allow', '', [['405', 'GET, HEAD']]),
    '# 只在 https 下发。',
    map('$https', 'strict_transport', '', [['on', strictTransport[1]]]),
    '# 安全策略。known: 表示磁盘上的网站正是这份配置所对应的那一次生成；不是的话，',
    '# 内联样式的指纹由网页自己的 <meta> 来说，其余照旧。',
    map(`$${name}_release$uri`, 'policy', filePolicy, listPolicies(base, pages)),
  ].join('\n');
}

function listPolicies(base: string, pages: HostSite['pages']): Row[] {
  const ofRelease = (source: string) => source.replace('^', '^known:');
  const ofAny = (source: string) => source.replace('^', '^(?:known:)?');
  return [
    ...pages.flatMap(({ route, policy }): Row[] =>
      policy ? [[regex(ofRelease(pageRegex(base, route))), policy]] : [],
    ),
    ...pages.map(({ route, policyWithoutHashes }): Row => [
      regex(ofAny(pageRegex(base, route))),
      policyWithoutHashes,
    ]),
    ...filePolicies.map(({ path, policy }): Row => [regex(ofAny(pathRegex(base, path))), policy]),
    [regex(ofAny(anyPageRegex(base))), formatPolicyWithoutHashes(false, "'self'")],
  ];
}
