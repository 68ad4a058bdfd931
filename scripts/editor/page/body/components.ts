/** The components of bodies as editors know them: what they are called and what they refer to. */

export interface ShownComponent {
  label: string;
  /** The attribute that names something, and what it names. */
  attribute?: string;
  kind?: string;
  isMany?: boolean;
}

/** By name; one that is missing here is shown by its own name. */
export const shownComponents: Readonly<Record<string, ShownComponent>> = {
  Figure: { label: '数字', attribute: 'id', kind: 'figure' },
  FigureTable: { label: '数字列成表', attribute: 'ids', kind: 'figure', isMany: true },
  Passage: { label: '依据', attribute: 'p', kind: 'paragraph', isMany: true },
  Chart: { label: '图表', attribute: 'id', kind: 'chart' },
  Picture: { label: '图片', attribute: 'id', kind: 'picture' },
  Term: { label: '词条', attribute: 'id', kind: 'term' },
  Query: { label: '存疑', attribute: 'id', kind: 'query' },
  Formula: { label: '算式', attribute: 'id', kind: 'figure' },
  Background: { label: '编者按·背景', attribute: 'terms', kind: 'term', isMany: true },
  Note: { label: '编者注' },
  Sayings: { label: '一组原话' },
  Openers: { label: '同字开头的几节' },
  FourColours: { label: '四色' },
};

/** The ids that a component names. */
export function idsOf(
  name: string,
  attributes: Readonly<Record<string, string>>,
): readonly string[] {
  const { attribute } = shownComponents[name] ?? {};
  return attribute === undefined ? [] : (attributes[attribute] ?? '').split(' ').filter(Boolean);
}
