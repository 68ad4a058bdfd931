/** Leaves the menus of a web page out of its text, and tells which they were. */
import type { CheerioAPI } from 'cheerio';
import { isFigure } from '#quantities/model.ts';
import { readQuantities } from '#quantities/read-quantities.ts';

/** 首页 | 新闻 | 光伏: so short are the links of a menu; those of a list of documents are longer. */
const longestLink = 8;
const longestMenu = 400;
/** So much of a menu is told, and of so many. */
const longestTold = 24;
const mostTold = 5;

/**
 * Takes out the blocks that hold the short links of a menu and nothing else. Links that state figures
 * are no menu.
 * @returns what was taken out
 */
export function dropMenus($: CheerioAPI): string[] {
  const around = $('a[href]')
    .toArray()
    .flatMap((link) => $(link).closest('p, div, ul, ol, section, header, footer').toArray());
  const menus = [...new Set(around)].filter((block) => {
    const text = $(block).text();
    if (text.length > longestMenu) return false;
    const links = $(block).find('a[href]').toArray();
    const rest = $(block).clone();
    rest.find('a[href]').remove();
    return (
      links.length > 1 &&
      links.every((link) => fold($(link).text()).length <= longestLink) &&
      !/[\p{L}\p{N}]/u.test(rest.text()) &&
      !readQuantities(text).some(isFigure)
    );
  });
  return menus.map((menu) => fold($(menu).remove().text())).filter(Boolean);
}

const fold = (text: string) => text.replace(/\s+/g, ' ').trim();

/** One note, if there were any: a list of places may look like a menu, and a person has to see it. */
export function tellMenus(menus: readonly string[]): string[] {
  if (menus.length === 0) return [];
  const told = menus
    .slice(0, mostTold)
    .map((menu) => `“${menu.length > longestTold ? `${menu.slice(0, longestTold)}……` : menu}”`);
  const more = menus.length > mostTold ? '等' : '';
  return [
    `网页的栏目链接不算正文，略去了 ${menus.length} 处：${told.join('、')}${more}。其中有正文的，请把它粘贴进来再导入。`,
  ];
}
