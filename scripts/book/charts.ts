/** Takes the drawings of charts out of a page, with colours of their own and words for their place. */
import type { CheerioAPI } from 'cheerio';
import type { Element } from 'domhandler';
import type { Chart } from './model.ts';
import { writeXhtml } from './xhtml.ts';

/**
 * Replaces each chart's drawings by one picture, `<img data-chart>`, which the writer of the book
 * fills in.
 * @returns the charts in their order
 */
export function takeCharts($: CheerioAPI): Chart[] {
  return $('main figure[data-chart]')
    .toArray()
    .flatMap((figure): Chart[] => {
      const id = figure.attribs['data-chart']!;
      const drawings = $(figure)
        .find('svg')
        .toArray()
        .sort((one, other) => widthOf(one.attribs) - widthOf(other.attribs));
      const [narrow] = drawings;
      if (!narrow) return [];
      const labelled = $(figure).find('[role="img"][aria-label]').first();
      const title = $(figure).find('figcaption').text().trim() || id;
      const alternative = labelled.attr('aria-label') ?? title;
      const picture = $('<img>').attr({ 'data-chart': id, alt: alternative, src: '' });
      const outer = labelled.length > 0 ? labelled : $(narrow);
      const chart = {
        id,
        title,
        alternative,
        narrow: writeDrawing($, narrow, paper),
        wide: writeDrawing($, drawings.at(-1)!),
      };
      outer.replaceWith(picture);
      return [chart];
    });
}

const widthOf = ({ viewBox = '', viewbox = viewBox }: Record<string, string>) =>
  Number(viewbox.trim().split(/[\s,]+/)[2] ?? 0);

/**
 * A drawing with its own colours and room around it.
 * @param ground a colour behind it: what a reader shows in the dark must lose no letter
 */
function writeDrawing($: CheerioAPI, svg: Element, ground?: string): string {
  const drawing = $(svg).clone();
  const [x = 0, y = 0, width = 0, height = 0] = (drawing.attr('viewBox') ?? '')
    .split(/[\s,]+/)
    .map(Number);
  resolveAttributes(drawing.get(0)!.attribs);
  for (const { attribs } of drawing.find('*').toArray()) resolveAttributes(attribs);
  const outer = { width: width + 2 * margin, height: height + 2 * margin };
  const [left, top] = [x - margin, y - margin];
  drawing.attr({
    viewBox: [left, top, outer.width, outer.height].join(' '),
    width: `${outer.width}`,
    height: `${outer.height}`,
    'font-family': "'Book Sans', 'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', sans-serif",
  });
  if (ground)
    drawing.prepend(
      `<path fill="${ground}" d="M${left} ${top}h${outer.width}v${outer.height}h-${outer.width}z"></path>`,
    );
  return writeXhtml(drawing.toArray());
}

const margin = 12;
/** The site's paper in light. */
const paper = '#fffdf8';

/** `var(--chart-1,#a03c22)` becomes the colour that stands for a browser without variables. */
function resolveAttributes(attribs: Record<string, string>): void {
  for (const [name, value] of Object.entries(attribs)) {
    if (/^(?:class|display|style|data-.*)$/.test(name)) Reflect.deleteProperty(attribs, name);
    else attribs[name] = value.replace(/var\(\s*--[\w-]+\s*,\s*([^()]+)\)/g, '$1');
  }
}
