/** How units and signs in Latin letters are said in Chinese: kWh is 千瓦时, μg/m³ 微克每立方米. */

/** As the grammar of quantities gives them: ² and ³ as digits. */
const names: Readonly<Record<string, string>> = {
  km: '公里',
  KM: '公里',
  m: '米',
  cm: '厘米',
  mm: '毫米',
  μm: '微米',
  km2: '平方公里',
  m2: '平方米',
  '㎡': '平方米',
  m3: '立方米',
  '㎥': '立方米',
  ha: '公顷',
  hm2: '公顷',
  kg: '公斤',
  KG: '公斤',
  g: '克',
  mg: '毫克',
  μg: '微克',
  t: '吨',
  L: '升',
  mL: '毫升',
  ml: '毫升',
  W: '瓦',
  kW: '千瓦',
  kw: '千瓦',
  KW: '千瓦',
  MW: '兆瓦',
  GW: '吉瓦',
  kWh: '千瓦时',
  kwh: '千瓦时',
  KWh: '千瓦时',
  MWh: '兆瓦时',
  V: '伏',
  kV: '千伏',
  KV: '千伏',
  kVA: '千伏安',
  KVA: '千伏安',
  MVA: '兆伏安',
  dB: '分贝',
  '°C': '℃',
  pct: '个百分点',
};

/** The name of a unit, or undefined where it is said as it is printed. */
export function nameUnit(unit: string): string | undefined {
  const [own = '', per] = unit.split('/');
  const said = names[own];
  if (per === undefined) return said;
  const whole = names[per] ?? per;
  return said || names[per] ? `${said ?? own}每${whole}` : undefined;
}

/** Signs in front of a number. */
export const spokenSigns: readonly (readonly [sign: RegExp, said: string])[] = [
  [/^\s*(?:≥|>=|≧)\s*/, '不低于'],
  [/^\s*(?:≤|<=|≦)\s*/, '不超过'],
  [/^\s*[>＞]\s*/, '超过'],
  [/^\s*[<＜]\s*/, '低于'],
];
