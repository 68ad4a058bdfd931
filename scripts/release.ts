/**
 * `npm run release [-- --date 2026-11-23] [-- --replace]`: makes the books of the built
 * site (`npm run book`), packs both into releases/<version>.zip and records in releases/manifest.json what it says, and in
 * releases/dates.json when each part of it was published.
 * SITE_URL and BASE_PATH as for the build.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { nameArchive } from '#lib/places.ts';
import { archiveId } from '#schemas/site.ts';
import { readContent } from '#scripts/gate/read-content.ts';
import { manifestPath } from '#scripts/gate/read-release.ts';
import { collectRecords } from '#scripts/gate/release-records.ts';
import { hashOf } from '#scripts/release/bag.ts';
import { buildRelease } from '#scripts/release/build-release.ts';
import { buildOfflineSearch } from '#scripts/release/offline-search.ts';
import { packZip } from '#scripts/release/zip.ts';
import { type ReleaseManifest, releaseManifestSchema } from '#schemas/release.ts';
import { readBuildMoment, readContentHistory } from '#metadata/content-history.ts';
import { datesPath, formatDates } from '#metadata/recorded-dates.ts';
import { readFolder } from './read-folder.ts';
import { readEdition } from './edition.ts';
import { defaults, makeBooks } from './make-books.ts';

const { values: options } = parseArgs({
  options: { date: { type: 'string' }, replace: { type: 'boolean', default: false } },
});
const edition = readEdition(options.date);
const { version, date, base, address } = edition;
await makeBooks(edition, defaults);

const content = readContent('content');
const history = readContentHistory('content');
const commit = readBuildMoment('content', process.env['SOURCE_DATE_EPOCH'], new Date());
const dates = formatDates('content', history, commit);
const site = readFolder('dist');
const files = buildRelease({
  version,
  date,
  address,
  siteName: edition.site.name,
  base,
  site,
  search: await buildOfflineSearch(site),
  content: readFolder('content'),
  dates,
});
const zip = packZip(files, `${nameArchive(archiveId(edition.site))}-${version}`);
const zipFile = `releases/${version}.zip`;
const manifest: ReleaseManifest = {
  version,
  date,
  archive: archiveId(edition.site),
  zip: { file: zipFile, bytes: zip.length, sha256: hashOf(zip) },
  records: Object.fromEntries(
    [...collectRecords(content)].map(([key, { fields, revisions }]) => [
      key,
      { fields, revisions },
    ]),
  ),
};

const last = existsSync(manifestPath)
  ? releaseManifestSchema.parse(JSON.parse(readFileSync(manifestPath, 'utf8')))
  : undefined;
if (last?.version === version && last.zip.sha256 !== manifest.zip.sha256 && !options.replace) {
  console.error(
    `${version} 版已经发布过（${last.date}），这次的内容与它不同。请先在 package.json 里提高 version；确要替换，加 --replace。`,
  );
  process.exit(1);
}
mkdirSync('releases', { recursive: true });
writeFileSync(zipFile, zip);
writeFileSync(datesPath, dates);
writeFileSync(manifestPath, `${JSON.stringify(manifest, null, 2)}\n`);
console.log(`${zipFile}：${files.size} 个文件，${(zip.length / 1e6).toFixed(1)} MB。`);
console.log(
  `${manifestPath}：记下 ${Object.keys(manifest.records).length} 条事实，请提交到版本库。`,
);
console.log(
  `${datesPath}：记下 ${history.size} 个内容文件的日期，请提交到版本库；没有 git 的地方靠它生成。`,
);
if (!process.env['SITE_URL']) {
  console.warn('没有设置 SITE_URL：网页里的固定网址和二维码指向 localhost。正式发布请设置后重来。');
}
