/** Which tests are about one place's record, and are left out where the content tells of another. */
import { globSync } from 'node:fs';
import { configDefaults } from 'vitest/config';

/** `search.huguan.test.ts` holds facts of the content whose place is `huguan`. */
const aboutPlace = /\.([a-z0-9-]+)\.test\.ts$/;
/** A test that replaces modules: what is said of it stands in `vitest.config.ts`. */
const otherUses = new Set(['mocked']);

/**
 * The files to leave out, told in one line, beside those of packages.
 * @param place that `content/site.yaml` names
 */
export function leaveOutOthers(place: string): string[] {
  const files = globSync('tests/**/*.test.ts', { exclude: ['**/node_modules'] }).filter((file) => {
    const about = aboutPlace.exec(file)?.[1];
    return about !== undefined && !otherUses.has(about) && about !== place;
  });
  if (files.length > 0) {
    console.log(`内容讲的是 ${place}：${files.length} 个只讲别处内容的测试文件没有运行。`);
  }
  return [...configDefaults.exclude, ...files];
}
