/** `npm run permalinks` lists what is public, and no draft. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '#scripts/gate/check-content.ts';
import { runScript, withProject } from './support.ts';

test('a draft has no address, a page that is published has', () => {
  withProject((folder) => {
    const text = readFileSync(join(folder, 'content/cases/hill-village.mdx'), 'utf8');
    const add = (id: string, fields: string) =>
      writeFileSync(
        join(folder, `content/cases/${id}.mdx`),
        text.replace('order: 1', fields).replaceAll('山上村', `${id}村`),
      );
    add('draft-village', 'order: 2\ndraft: true');
    add('new-village', 'order: 3');
    expect(runScript('permalinks', folder, []).status).toBe(0);
    const list = readFileSync(join(folder, 'content/permalinks.yaml'), 'utf8');
    expect(list).toContain('- path: /cases/new-village/\n');
    expect(list).not.toContain('draft-village');
    expect(checkContent(join(folder, 'content')).faults).toEqual([]);
  });
});
