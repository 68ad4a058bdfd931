/** The faces of the printed book, and the characters that none of them has. */
import { expect, it } from 'vitest';
import { findUndrawn, gatherFonts } from '#scripts/book/pdf/fonts.ts';

it('prints characters beyond the main files with further ones', () => {
  expect(gatherFonts('脱贫').css).not.toContain("'Book Song 1'");
  const { css, files } = gatherFonts('脱贫𠮷垚');
  expect(css).toContain("--book-song:'Book Song','Book Song 1'");
  expect([...files.values()].join()).toContain('lxgw-wenkai');
});

it.each([
  ['脱贫，33119户\n\u200b\u2028', []],
  // 𠮷 and 㛃 stand in the face of names.
  ['𠮷㛃', []],
  ['人名\u{31350}', ['\u{31350}']],
  ['私用\ue123', ['\ue123']],
])('tells what no face draws: %j', (text, undrawn) => {
  expect(findUndrawn(text)).toEqual(undrawn);
});
