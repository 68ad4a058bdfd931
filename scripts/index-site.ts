/** Writes the search index of a built site: `node scripts/index-site.ts FOLDER`, a part of the build. */
import { indexSite } from '#search/build/integration.ts';

const [dist = ''] = process.argv.slice(2);
console.log(`搜索索引：${await indexSite(dist)} 页。`);
