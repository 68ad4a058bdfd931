/** Says the figures of a text that voices read badly: percentages, fractions, signs, long codes. */
import { isFigure, type Quantity } from '#quantities/model.ts';
import { readQuantities } from '#quantities/read-quantities.ts';
import { readNumber, spellDigits } from './read-number.ts';
import { nameUnit, spokenSigns } from './spoken-units.ts';

const dash = /\s*(?:[–—~～]+|-{1,2})\s*/g;
const number = /([-−])?(\d+(?:\.\d+)?)\s*([%‰‱])?/g;
const wholes: Readonly<Record<string, string>> = { '%': '百分之', '‰': '千分之', '‱': '万分之' };

/**
 * Rewrites what the grammar of quantities reads: 5至8% is one range of percentages, -2.3% is below
 * zero, 0355-8770000 is spelt. The rest of the text stays as it is.
 * @param text with digits and signs of half width
 */
export function speakFigures(text: string): string {
  let spoken = '';
  let at = 0;
  let isRatio = false;
  for (const quantity of readQuantities(text)) {
    const between = text.slice(at, quantity.start);
    const joins = isRatio && quantity.kind === 'ratio' && /^\s*[:：∶]\s*$/.test(between);
    spoken += (joins ? '比' : between) + speak(quantity);
    at = quantity.end;
    isRatio = quantity.kind === 'ratio';
  }
  return spoken + text.slice(at);
}

function speak(quantity: Quantity): string {
  const { printed, kind } = quantity;
  if (kind === 'identifier') return /^\d[\d-]{4,}$/.test(printed) ? spellCode(printed) : printed;
  if (!isFigure(quantity) || !/\d/.test(printed)) return printed;
  if (kind === 'ratio') return readNumber(printed);
  const fraction = /^(.*?)(\d+)\/(\d+)(.*)$/.exec(printed);
  if (kind === 'share' && fraction) {
    const [, before, part = '', whole = '', behind] = fraction;
    return `${before}${readNumber(whole)}分之${readNumber(part)}${behind}`;
  }
  return speakSigns(quantity);
}

/** What stands behind digits in letters: km², μg/m³. */
const latinUnit =
  /(?<=[\d万亿余多+]) ?[A-Za-zμµ°℃㎡㎥][A-Za-zμµ°²³\d]*(?:\/[A-Za-zμµ㎡㎥\u4e00-\u9fff][²³\d]?)?/;

/** ≥95km² as it is said: 不低于95平方公里; 4600+件 is 4600多件. */
function speakUnit({ printed, unit }: Quantity): string {
  const said = nameUnit(unit);
  const named = said ? printed.replace(latinUnit, said) : printed;
  const plain = named
    .replace(/(?<=[\d万亿])\+/, '多')
    .replace(/(?<=[元角米斤吨])\/(?=\p{Script=Han})/u, '每');
  return spokenSigns.reduce((text, [sign, word]) => text.replace(sign, word), plain);
}

/** Signs and dashes become words; the ends of a range share the sign of the second. */
function speakSigns(quantity: Quantity): string {
  const { unit, low } = quantity;
  const printed = speakUnit(quantity);
  const first = /^[^\d]*[-−]\d/.test(printed) ? printed.search(/[-−]/) : -1;
  const joined = printed.replace(dash, (run, at: number) => {
    const isSign = at === first || /[至到–—~～]\s*$/.test(printed.slice(0, at));
    return !isSign && low !== undefined ? '到' : run;
  });
  const shared = wholes[unit] ? unit : undefined;
  const minus = unit === '℃' ? '零下' : '负';
  return joined.replace(number, (_, sign: string | undefined, digits: string, own?: string) => {
    const whole = wholes[own ?? shared ?? ''];
    return (sign ? minus : '') + (whole ? whole + readNumber(digits) : digits);
  });
}

/** The codes of an area and a number are said with a pause between them. */
const spellCode = (code: string) => spellDigits(code).replaceAll('-', '，');
