/** Says the figures of a text that voices read badly: percentages, fractions, signs, long codes. */
import { isFigure, type Quantity } from '#quantities/model.ts';
import { readQuantities } from '#quantities/read-quantities.ts';
import { readNumber, spellDigits } from './read-number.ts';

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
  for (const quantity of readQuantities(text)) {
    spoken += text.slice(at, quantity.start) + speak(quantity);
    at = quantity.end;
  }
  return spoken + text.slice(at);
}

function speak(quantity: Quantity): string {
  const { printed, kind } = quantity;
  if (kind === 'identifier') return /^\d[\d-]{4,}$/.test(printed) ? spellCode(printed) : printed;
  if (!isFigure(quantity) || !/\d/.test(printed)) return printed;
  const fraction = /^(.*?)(\d+)\/(\d+)(.*)$/.exec(printed);
  if (kind === 'share' && fraction) {
    const [, before, part = '', whole = '', behind] = fraction;
    return `${before}${readNumber(whole)}分之${readNumber(part)}${behind}`;
  }
  return speakSigns(quantity);
}

/** Signs and dashes become words; the ends of a range share the sign of the second. */
function speakSigns({ printed, unit, low }: Quantity): string {
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
