/** The tests of the built site need a built site, and what it was built from. */
import { existsSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { readFacts } from '../content-facts.ts';

export default function requireBuiltSite(project: TestProject): void {
  if (!existsSync('dist/index.html')) {
    throw new Error('没有 dist/：请先运行 npm run build，或用 npm test 运行全部测试。');
  }
  project.provide('content', readFacts());
}
