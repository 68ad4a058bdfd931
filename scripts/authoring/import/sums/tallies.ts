/** Checks what was done year by year against the whole: 43个村，2016年退出11个，2017年退出15个. */
import {
  type Amount,
  type DraftFinding,
  find,
  isRate,
  sentenceOf,
  type Statement,
  sumOf,
} from './statement.ts';

const yearly = /^(?:19|20)\d\d年(?:又|再)?(退出|脱贫|摘帽|出列|搬迁|改造|安置|完成)了?$/;

/** More than there were cannot have been done. */
export const checkTallies = ({ plain, amounts }: Statement): DraftFinding[] =>
  amounts.flatMap((whole, index) => {
    if (isRate(whole) || whole.isVague || yearly.test(whole.lead)) return [];
    const { end } = sentenceOf(plain, whole.start);
    const rest = amounts.slice(index + 1).filter((one) => one.end <= end);
    const verb = verbOf(rest[0]);
    const stop = rest.findIndex((one) => verbOf(one) !== verb || one.measure !== whole.measure);
    const done = verb === undefined ? [] : stop < 0 ? rest : rest.slice(0, stop);
    const sum = sumOf(done);
    if (done.length < 2 || sum <= whole.value || done.some(({ isVague }) => isVague)) return [];
    const text = `${done.map(({ value }) => value).join('+')}=${sum}，多于${whole.printed}`;
    return [find('parts', 'fails', [whole, ...done], text)];
  });

const verbOf = (one: Amount | undefined) => (one ? yearly.exec(one.lead)?.[1] : undefined);
