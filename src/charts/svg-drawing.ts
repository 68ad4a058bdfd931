/** What a recording canvas draws: paths and texts as SVG elements. */
import { measureText } from './measure-text.ts';
import { formatNumber, type Point } from './svg-path.ts';

/** The part of a canvas state that matters for solid shapes, rules and plain labels. */
export interface State {
  fillStyle: string;
  strokeStyle: string;
  lineWidth: number;
  dash: readonly number[];
  font: string;
  textAlign: string;
  textBaseline: string;
  offset: Point;
}
export interface StateStack {
  now: State;
  saved: State[];
}

/** Begins the attributes of a stroke. */
const noFill = 'fill="none"';
const anchors: Record<string, string> = { center: 'middle', end: 'end', right: 'end' };

/**
 * The canvas methods that build and paint paths.
 * @param state colours, line width and offset
 * @param elements where SVG elements are added
 */
export function pathMethods(state: StateStack, elements: string[]) {
  let path: string[] = [];
  let end: Point | null = null;
  const shift = ([x, y]: Point): Point => [x + state.now.offset[0], y + state.now.offset[1]];
  const go = (to: Point, command = end ? 'L' : 'M') => {
    const [x, y] = to.map(formatNumber);
    const [lastX, lastY] = end?.map(formatNumber) ?? [];
    end = to;
    if (command === 'M') path.push(`M${x} ${y}`);
    else if (x === lastX && y === lastY) return;
    else if (x === lastX) path.push(`V${y}`);
    else path.push(y === lastY ? `H${x}` : `L${x} ${y}`);
  };
  const box = (x: number, y: number, width: number, height: number) => {
    const [left, top] = shift([x, y]);
    const f = formatNumber;
    path.push(`M${f(left)} ${f(top)}h${f(width)}v${f(height)}h${f(-width)}z`);
  };
  const paint = (attributes: string) => {
    if (path.length) addPath(elements, path.join(''), attributes);
  };
  const fill = () => paint(`fill="${state.now.fillStyle}"`);
  const beginPath = () => {
    path = [];
    end = null;
  };
  return {
    beginPath,
    fill,
    moveTo: (x: number, y: number) => go(shift([x, y]), 'M'),
    lineTo: (x: number, y: number) => go(shift([x, y])),
    closePath: () => path.push('z'),
    rect: box,
    fillRect: (x: number, y: number, width: number, height: number) => {
      beginPath();
      box(x, y, width, height);
      fill();
    },
    stroke: () => {
      const { strokeStyle, lineWidth, dash } = state.now;
      const thickness = lineWidth === 1 ? '' : ` stroke-width="${formatNumber(lineWidth)}"`;
      const dashes = dash.length ? ` stroke-dasharray="${dash.map(formatNumber).join(' ')}"` : '';
      paint(`${noFill} stroke="${strokeStyle}"${thickness}${dashes}`);
    },
  };
}

/** Adds a path, or joins it to the last one: that is a good part of the picture's size. */
function addPath(elements: string[], path: string, attributes: string): void {
  const last = elements.at(-1) ?? '';
  // An outline of the shape that was just filled is drawn by the same element.
  const shape = `<path d="${path}" fill="`;
  const isFilled = last.startsWith(shape) && /^[^"]+"\/>$/.test(last.slice(shape.length));
  const ending = ` ${attributes}/>`;
  if (isFilled && attributes.startsWith(noFill)) {
    elements[elements.length - 1] = `${last.slice(0, -2)}${attributes.slice(noFill.length)}/>`;
  } else if (last.startsWith('<path') && last.endsWith(ending)) {
    // Neighbours that look alike.
    elements[elements.length - 1] = `${last.slice(0, -ending.length - 1)}${path}"${ending}`;
  } else elements.push(`<path d="${path}"${ending}`);
}

/**
 * The canvas methods that measure and draw text.
 * @param state font, colour, alignment and offset
 * @param elements where SVG elements are added
 */
export function textMethods(state: StateStack, elements: string[]) {
  const font = () => {
    const [, bold, size] = /^(?:normal )?(bold )?([\d.]+)px /.exec(state.now.font) ?? [];
    if (!size) throw new Error(`预制图读不懂字体“${state.now.font}”`);
    return { bold: Boolean(bold), size: Number(size) };
  };
  return {
    measureText: (text: string) => ({ width: measureText(text, font().size, font().bold) }),
    fillText: (text: string, x: number, y: number) => {
      const { fillStyle, offset, textAlign, textBaseline } = state.now;
      if (textBaseline !== 'alphabetic') throw new Error('预制图的文字只按基线排');
      const { bold, size } = font();
      const anchor = anchors[textAlign] ? ` text-anchor="${anchors[textAlign]}"` : '';
      const weight = bold ? ' font-weight="700"' : '';
      // To the pixel, as browsers set text: a third of the bytes of places goes.
      const [left, base] = [x + offset[0], y + offset[1]].map((value) => Math.round(value) || 0);
      const place = `x="${left}" y="${base}"`;
      const look = `font-size="${size}"${weight}${anchor} fill="${fillStyle}"`;
      elements.push(`<text ${place} ${look}>${escapeXml(text)}</text>`);
    },
  };
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * Makes text safe inside XML.
 * @param text the text
 */
export const escapeXml = (text: string): string =>
  text.replaceAll(/[&<>"]/g, (character) => entities[character] ?? character);
