/** The anchors that the gate expects of headings are those that the renderer gives them. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findHeadingAnchors } from '#scripts/gate/anchors.ts';
import type { Entry } from '#scripts/gate/model.ts';
import { readMdx } from '#scripts/gate/read-mdx.ts';
import { parseBody } from '#story/parse-body.ts';

const story = `---
title: 甲
---

## 甲——乙：“丙”！
## A & B &amp; C
### 甲**乙**\`丙 丁\` [戊](/cases/)
## 甲
## 甲
## 甲-1
## constructor
## ÄÖ 𠮷㛃 ①
已

庚 辛
---
`;

it('are the same, word for word', () => {
  const root = mkdtempSync(join(tmpdir(), 'anchors-'));
  try {
    writeFileSync(join(root, 'a.mdx'), story);
    const { headings } = parseBody({ root, file: 'a.mdx', components: ['a'] });
    const entry = readMdx(story, 'content/cases/a.mdx') as unknown as Entry;
    const anchors = findHeadingAnchors(entry).map(({ anchor }) => anchor);
    expect(anchors).toEqual(headings.map(({ slug }) => slug));
    expect(anchors).toContain('甲乙丙');
  } finally {
    rmSync(root, { recursive: true });
  }
});
