/** Reads the numbers of a table, whose units stand in the heads of its columns or in a column 单位. */
import type { Quantity } from './model.ts';
import { isFigure } from './model.ts';
import { readQuantities } from './read-quantities.ts';
import { countedUnits, headUnits } from './tables/head-units.ts';
import { kindOfUnit } from './tables/units.ts';

export interface CellQuantity {
  row: number;
  column: number;
  /** Its offsets are places in the cell. */
  quantity: Quantity;
}

interface UnitAndScale {
  unit: string;
  scale: number;
}

const bareNumber = /^\s*[-−－]?(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d+)?\s*$/;
const rateHead = /率$|增速|增幅|降幅|占比|比重|同比|环比/;
const none: UnitAndScale = { unit: '', scale: 1 };
const scales: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8, 百万: 1e6, 千万: 1e7 };

/**
 * The quantities in the cells below the first row.
 * @param rows the cells of each row; the first row holds the heads
 * @param caption the unit of the whole table, as in `单位：万元` or `单位：户、人`, where there is one
 */
export function readTable(rows: readonly (readonly string[])[], caption = ''): CellQuantity[] {
  const [heads = [], ...body] = rows;
  const ofTable = unitsOfCaption(caption);
  const unitColumn = heads.findIndex((head) => /^\s*(?:计量)?单位\s*$/.test(head));
  return body.flatMap((cells, index) =>
    cells.flatMap((cell, column) => {
      const ofHead = unitOfHead(heads[column] ?? '');
      const ofRow = readUnitName(cells[unitColumn] ?? '');
      // 年均增速 over a row 收入（万元）is no money.
      const isRate = rateHead.test(heads[column] ?? '');
      const ofLabel = isRate ? none : column > 0 ? unitOfHead(cells[0] ?? '') : none;
      const ofColumn = chooseUnit(heads[column] ?? '', ofTable);
      const unit = [ofHead, ofRow, ofLabel, ofColumn].find((one) => one.unit !== '') ?? none;
      return readCell(cell, unit).map((quantity) => ({ row: index + 1, column, quantity }));
    }),
  );
}

/** 单位：户、人 names two; the heads say which column counts what. */
const unitsOfCaption = (caption: string): UnitAndScale[] =>
  (/单位\s*[:：]?\s*([^\s；;。)）]+)/.exec(caption)?.[1] ?? '')
    .split(/[、，,和及]/)
    .map((name) => readUnitName(name))
    .filter(({ unit }) => unit !== '');

/** The unit of a caption that a head counts by; what its own words say where the caption is of others. */
function chooseUnit(head: string, units: readonly UnitAndScale[]): UnitAndScale {
  const told = headUnits.find(({ pattern }) => pattern.test(head.trim()))?.units ?? [];
  const fitting = units.find(({ unit }) => told.includes(unit));
  if (fitting) return fitting;
  const [own = ''] = told;
  if (countedUnits.includes(own)) return { unit: own, scale: 1 };
  // 单位：万元、%: what is no share is counted in the other.
  const [first = none, ...others] = units.filter(({ unit }) => !/[%‰]/.test(unit));
  // Of several units none is guessed, and a share is not of the caption's unit.
  return others.length > 0 || /率|占比|比重|比例/.test(head) ? none : first;
}

/** 农业产值（万元） and 金额/万元 count in 元, by ten thousands; 增减% in %. */
export function unitOfHead(head: string): UnitAndScale {
  const inBrackets = /[（(](?:单位\s*[:：])?\s*([^（）()]+)[)）]\s*$/.exec(head)?.[1];
  const behindSlash = /[/／]([^/／]+)$/.exec(head)?.[1];
  return readUnitName(inBrackets ?? behindSlash ?? /[%％‰]\s*$/.exec(head)?.[0] ?? '');
}

function readUnitName(name: string): UnitAndScale {
  const plain = name.trim().replace('％', '%');
  const [, scale = '', unit = ''] = /^(百万|千万|万|亿)?(.+)$/s.exec(plain) ?? [];
  // 户数（含五保户） names no unit: a unit is short and has no digits.
  const isUnit = plain.length <= 6 && !/[\d含其中按年]/.test(plain);
  return isUnit ? { unit, scale: scales[scale] ?? 1 } : none;
}

function readCell(cell: string, { unit, scale }: UnitAndScale): Quantity[] {
  const inFull = (value: number) => Number((value * scale).toPrecision(14));
  if (!bareNumber.test(cell)) {
    const read = readQuantities(cell).filter(isFigure);
    // ≤600 has the unit of its head, too.
    const [only] = read;
    const isBare = read.length === 1 && only!.unit === '' && only!.value !== null;
    return isBare
      ? [
          {
            ...only!,
            value: inFull(only!.value!),
            unit,
            kind: kindOfUnit(unit),
            unitInferred: true,
          },
        ]
      : read;
  }
  const printed = cell.trim();
  const plain = printed.replace(/[−－]/, '-').replace(/[,，]/g, '');
  const start = cell.indexOf(printed);
  const value = inFull(Number(plain));
  const kind = kindOfUnit(unit);
  const end = start + printed.length;
  return [{ start, end, printed, kind, value, unit, unitInferred: true, qualifier: undefined }];
}
