/** The tests of the built site need a built site. */
import { existsSync } from 'node:fs';

export default function requireBuiltSite(): void {
  if (!existsSync('dist/index.html')) {
    throw new Error('没有 dist/：请先运行 npm run build，或用 npm test 运行全部测试。');
  }
}
