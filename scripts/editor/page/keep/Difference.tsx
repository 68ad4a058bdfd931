/** Two texts as one: what went, what came, and a little of what stayed around it. */
import { diffChars, diffLines } from 'diff';

interface DifferenceProps {
  /** Null where there was nothing before. */
  before: string | null;
  after: string;
  /** What the two are, for people: 已发布的, 现在的. */
  names: readonly [before: string, after: string];
}

/** Lines that stay are shown this far around a change. */
const around = 2;

export function Difference({ before, after, names }: DifferenceProps) {
  if (before === after) return <p className="notice">两份的内容一样。</p>;
  if (before === null) {
    return (
      <div className="difference">
        <pre>{after}</pre>
      </div>
    );
  }
  return (
    <div className="difference">
      <p className="legend">
        <del>划去的字</del>在{names[0]}里，<ins>下划线的字</ins>在{names[1]}里。
      </p>
      <pre>{draw(before, after)}</pre>
    </div>
  );
}

function draw(before: string, after: string) {
  const parts = diffLines(before, after);
  return parts.map((part, at) => {
    const previous = parts[at - 1];
    const next = parts[at + 1];
    if (part.removed && next?.added) return undefined;
    if (part.added && previous?.removed) {
      return <span key={at}>{drawWithin(previous.value, part.value)}</span>;
    }
    if (part.added) return <ins key={at}>{part.value}</ins>;
    if (part.removed) return <del key={at}>{part.value}</del>;
    return <span key={at}>{shorten(part.value, at === 0, at === parts.length - 1)}</span>;
  });
}

/** Letter by letter where most stays; otherwise the whole of one, then of the other. */
function drawWithin(removed: string, added: string) {
  // The comparison takes the product of the lengths.
  const letters = removed.length * added.length < 4_000_000 ? diffChars(removed, added) : undefined;
  const kept = letters?.reduce(
    (sum, { added: isNew, removed: isOld, value }) => sum + (isNew || isOld ? 0 : value.length),
    0,
  );
  if (!letters || kept! * 2 < Math.min(removed.length, added.length)) {
    return [<del key="del">{removed}</del>, <ins key="ins">{added}</ins>];
  }
  return letters.map(({ added: isNew, removed: isOld, value }, at) =>
    isNew ? <ins key={at}>{value}</ins> : isOld ? <del key={at}>{value}</del> : value,
  );
}

function shorten(text: string, isFirst: boolean, isLast: boolean): string {
  const lines = text.replace(/\n$/, '').split('\n');
  const head = isFirst ? 0 : around;
  const tail = isLast ? 0 : around;
  if (lines.length <= head + tail + 1) return text;
  const left = `　　……（${lines.length - head - tail} 行相同）……`;
  return `${[...lines.slice(0, head), left, ...lines.slice(lines.length - tail)].join('\n')}\n`;
}
