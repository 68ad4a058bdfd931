/** Puts a release together: the site to open from disk, the ledger, the content, in one bag. */
import { type Files, buildBag } from './bag.ts';
import { type OfflineSite, embedFonts, makePageOffline } from './offline-page.ts';
import { searchPage, searchScripts } from './offline-search.ts';

export interface ReleaseParts {
  version: string;
  /** The day of the release, `2026-11-23`. */
  date: string;
  /** Where the site is published. */
  address: string;
  siteName: string;
  /** Base path of the build. */
  base: string;
  /** The built site and the content folder, by path. */
  site: Files;
  content: Files;
  /** Scripts of the search by path; without them the pages have none. */
  search?: Files;
  /** The content's dates, which git holds and the content does not. */
  dates: string;
}

/** What only a server can make use of. */
const serverOnly = /^(?:pagefind\/|_redirects$|_headers$|\.host\/)|\.(?:js|br|gz|zst)$/;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Every file of the release, as paths in its bag. */
export function buildRelease(parts: ReleaseParts): Files {
  const { site, content, version, date, address, siteName } = parts;
  const payload: Files = new Map([
    ...prefix('site', makeSiteOffline(site, parts.base, parts.search ?? new Map())),
    ...prefix('ledger', pickLedger(site)),
    ...prefix('content', content),
    ['dates.json', encoder.encode(parts.dates)],
  ]);
  const info = {
    'Bagging-Date': date,
    'External-Identifier': `${address} ${version}`,
    'External-Description': `${siteName} ${version}：离线网站、数字台账与全部内容`,
  };
  const readme = encoder.encode(writeReadme(parts));
  return buildBag(payload, info, new Map([['README.txt', readme]]));
}

function makeSiteOffline(files: Files, base: string, search: Files): Files {
  const site: OfflineSite = {
    base,
    read: (path) => {
      const bytes = files.get(path);
      if (!bytes) throw new Error(`网页用到 ${path}，但生成的网站里没有它。`);
      return bytes;
    },
  };
  const pages = [...files]
    .filter(([path]) => !serverOnly.test(path))
    .map(([path, bytes]): [string, Uint8Array] => {
      if (path.endsWith('.html')) {
        const scripts = path === searchPage && search.size > 0 ? searchScripts : [];
        const html = makePageOffline(decoder.decode(bytes), path, site, scripts);
        return [path, encoder.encode(html)];
      }
      return [
        path,
        path.endsWith('.css')
          ? encoder.encode(embedFonts(decoder.decode(bytes), path, site))
          : bytes,
      ];
    });
  return new Map([...pages, ...search]);
}

/** The ledger and all other data files, where people look for them. */
const pickLedger = (site: Files): Files =>
  new Map(
    [...site].flatMap(([path, bytes]): [string, Uint8Array][] =>
      /^data\/.*\.(?:csv|json)$/.test(path) ? [[path.slice('data/'.length), bytes]] : [],
    ),
  );

const prefix = (folder: string, files: Files): Files =>
  new Map([...files].map(([path, bytes]) => [`${folder}/${path}`, bytes]));

const listBooks = (site: Files) =>
  [...site.keys()]
    .filter((path) => /^book\/[^/]+\.(?:epub|pdf)$/.test(path))
    .map((path) => `整本书：data/site/${path}\n`)
    .join('');

const writeReadme = ({
  siteName,
  version,
  date,
  address,
  search,
  site,
}: ReleaseParts) => `${siteName} ${version}（${date}）

打开网站：双击 data/site/index.html，不用联网，也不用安装。${search?.size ? '搜索也能用；' : '全文检索需要服务器，离线版没有；'}其他脚本需要服务器，离线版没有；其余都在。
${listBooks(site)}数字台账：data/ledger/figures.csv（可用 Excel 打开）、figures.json。
全部内容：data/content/，一篇一个文本文件。
发布日期：data/dates.json；没有 git 时，放成项目里的 releases/dates.json，生成的网站日期不变。
在线版本：${address}

核对：manifest-sha256.txt 列出每个文件的 SHA-256，在本文件夹里运行 sha256sum -c manifest-sha256.txt；
在项目里运行 npm run release:verify -- 压缩包。格式为 BagIt 1.0（RFC 8493）。
`;
