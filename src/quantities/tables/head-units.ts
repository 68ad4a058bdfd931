/** What the head of a column counts where it names no unit: 贫困人口 is counted in 人, 男 too. */

interface HeadUnits {
  pattern: RegExp;
  units: readonly string[];
}

/** The first that fits a head counts. */
export const headUnits: readonly HeadUnits[] = [
  { pattern: /率|占比|比重|比例|[增减]幅|增速|增长|同比|环比|[%％]/, units: ['%', '‰'] },
  { pattern: /(?:人口|人数|男|女)性?数?$/, units: ['人'] },
  { pattern: /户数?$/, units: ['户'] },
  { pattern: /(?:村|乡镇|企业|项目|机构|单位|合作社|网点|站点)个?数$/, units: ['个'] },
  { pattern: /床位/, units: ['张'] },
  { pattern: /车辆/, units: ['辆', '台'] },
  { pattern: /劳动?力|学生|职工|党员|人员|教师|医[师生]|护士/, units: ['人', '名'] },
  { pattern: /面积|耕地|林地/, units: ['亩', '公顷', '平方米', '平方公里'] },
  {
    pattern: /金额|价$|投资|收入|资金|产值|支出|补助|补贴|总额|费$|税|利润|余额|自筹/,
    units: ['元', '美元'],
  },
  { pattern: /产量/, units: ['吨', '公斤', '斤', '千克'] },
];

/** Units that a head tells without a caption. */
export const countedUnits: readonly string[] = ['人', '户', '个'];
