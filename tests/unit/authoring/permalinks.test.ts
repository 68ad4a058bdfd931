/** `npm run permalinks` lists what is public, and no draft. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '#scripts/gate/check-content.ts';
import { runScript, withProject } from './support.ts';

test('a draft has no address, and gets its own when it is published', () => {
  withProject((folder) => {
    const file = join(folder, 'content/cases/lower-village.mdx');
    const list = () => readFileSync(join(folder, 'content/permalinks.yaml'), 'utf8');
    mkdirSync(join(folder, 'deploy/nginx'), { recursive: true });
    const text = readFileSync(join(folder, 'content/cases/hill-village.mdx'), 'utf8');
    writeFileSync(file, text.replace('order: 1', 'order: 2\ndraft: true'));
    runScript('permalinks', folder, []);
    expect(list()).not.toContain('lower-village');
    expect(checkContent(join(folder, 'content')).faults).toEqual([]);
    writeFileSync(file, text.replace('order: 1', 'order: 2'));
    runScript('permalinks', folder, []);
    expect(list()).toContain('- path: /cases/lower-village/\n');
  });
});
