/** Words a schema issue for people: what stands there, what should, what to do. */
import { z } from 'astro/zod';
import { findNearest } from './nearest.ts';
import type { Complaint } from './faults.ts';
import type { Path } from './model.ts';
import { valueAt } from './paths.ts';
import { describeField, knownKeys } from './schema-fields.ts';

type Issue = z.core.$ZodIssue;
export type ExplainedIssue = Complaint & { path: Path };

/** What is found where a field is not written at all. */
export const missingField = '缺少这个字段';
const typeNames: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表',
  object: '一组字段',
  null: 'null',
};
const formatHints: Readonly<Record<string, string>> = {
  date: '日期写作 2026-11-23，并加引号',
  url: '应为网址',
};

/**
 * Explains Zod issues; unknown keys give one explanation each. A key that is missing because it is
 * misspelt is explained once.
 * @param issues as Zod reports them
 * @param schema the schema that was not met
 * @param data what was checked, to quote it
 */
export function explainIssues(
  issues: readonly Issue[],
  schema: z.ZodType,
  data: unknown,
): ExplainedIssue[] {
  const explained = issues.flatMap((issue) => explainIssue(issue, schema, data));
  const misspelt = new Set(
    explained.flatMap(({ meant, path }) => (meant ? [[...path.slice(0, -1), meant].join()] : [])),
  );
  return explained
    .filter(({ path, found }) => found !== missingField || !misspelt.has(path.join()))
    .map(({ path, found, expected, next }) => ({ path, found, expected, next }));
}

type Explained = ExplainedIssue & { meant?: string | undefined };

function explainIssue(issue: Issue, schema: z.ZodType, data: unknown): Explained[] {
  const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schema, data, path);
    return issue.keys.map((key) => ({ path: [...path, key], ...explainUnknownKey(key, known) }));
  }
  const value = valueAt(data, path);
  const description = describeField(schema, data, path);
  if (value === undefined) {
    const expected = description ? `应有：${description}` : '这里必须填写';
    return [{ path, found: missingField, expected, next: `请补上 ${String(path.at(-1) ?? '')}` }];
  }
  const next = description ? `请按字段说明改写：${description}` : '请改正';
  return [{ path, found: `写的是 ${quote(value)}`, next, ...explainValue(issue, value) }];
}

function explainUnknownKey(key: string, known: readonly string[]): Omit<Explained, 'path'> {
  const nearest = findNearest(key, known);
  return {
    found: '没有这个字段',
    expected: nearest ? `最接近的字段是 ${nearest}` : `可用的字段有 ${known.join('、')}`,
    next: nearest ? `请改为 ${nearest}` : '请改名或删去',
    meant: nearest,
  };
}

/** What is expected of a value that is there; `next` only where there is a better hint. */
function explainValue(issue: Issue, value: unknown): { expected: string; next?: string } {
  switch (issue.code) {
    case 'invalid_type':
      return explainType(issue.expected, value);
    case 'invalid_value':
      return explainChoice(issue.values.map(String), value);
    case 'invalid_union':
      if (isChinese(issue.message)) return { expected: issue.message };
      return explainChoice(
        'options' in issue ? (issue.options as unknown[]).map(String) : [],
        value,
      );
    case 'too_small':
      return {
        expected: isChinese(issue.message)
          ? issue.message
          : explainLimit('至少', issue.minimum, issue),
      };
    case 'too_big':
      return {
        expected: isChinese(issue.message)
          ? issue.message
          : explainLimit('至多', issue.maximum, issue),
      };
    case 'invalid_format':
      return {
        expected: isChinese(issue.message)
          ? issue.message
          : (formatHints[issue.format] ?? `格式应为 ${issue.format}`),
      };
    default:
      return { expected: isChinese(issue.message) ? issue.message : inChinese(issue) };
  }
}

function explainType(expectedType: string, value: unknown): { expected: string; next?: string } {
  const expected = `应为${typeNames[expectedType] ?? ` ${expectedType}`}`;
  if (expectedType === 'string' && (typeof value === 'number' || value instanceof Date)) {
    return { expected, next: `请加上引号，写作 "${quote(value)}"` };
  }
  const isQuotedNumber =
    typeof value === 'string' && value.trim() !== '' && !Number.isNaN(Number(value));
  if (expectedType === 'number' && isQuotedNumber) {
    return { expected, next: `请去掉引号，写作 ${value.trim()}` };
  }
  if (expectedType === 'array') {
    return {
      expected,
      next: `请写作 [${typeof value === 'object' ? '…' : quote(value)}]，或每项一行、以短横开头`,
    };
  }
  return { expected };
}

function explainChoice(options: readonly string[], value: unknown) {
  const expected = options.length > 0 ? `只能是 ${options.join('、')}` : '不合这里的任何一种写法';
  const nearest = findNearest(String(value), options);
  return nearest === undefined ? { expected } : { expected, next: `请改为 ${nearest}` };
}

function explainLimit(
  word: string,
  limit: number | bigint,
  { origin, inclusive }: { origin: string; inclusive?: boolean | undefined },
): string {
  if (origin === 'array') return `${word}要有 ${limit} 项`;
  if (origin === 'string') return `${word}要有 ${limit} 个字`;
  if (inclusive === false) return `应${word === '至少' ? '大于' : '小于'} ${limit}`;
  return `${word}为 ${limit}`;
}

const isChinese = (message: string) => /\p{Script=Han}/u.test(message);

function inChinese(issue: Issue): string {
  const message = z.locales.zhCN().localeError(issue as Parameters<z.core.$ZodErrorMap>[0]);
  return (typeof message === 'string' ? message : message?.message) ?? '不合要求';
}

function quote(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (Array.isArray(value)) return '一个列表';
  if (typeof value === 'object' && value !== null) return '一组字段';
  const looksLikeNumber = typeof value === 'string' && /^[\d.]+$/.test(value);
  return value === '' ? '空文字' : looksLikeNumber ? `"${value}"` : shorten(String(value));
}

/** A value that is far too long is not repeated in full. */
const shorten = (text: string) =>
  text.length > 200 ? `“${text.slice(0, 20)}…”（${text.length} 个字）` : text;
