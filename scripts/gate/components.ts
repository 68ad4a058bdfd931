/** The components that stories may use, and the ids that their attributes refer to. */

/** What an id in a field or an attribute points at. */
export type ReferenceKind =
  | 'person'
  | 'place'
  | 'measure'
  | 'theme'
  | 'case'
  | 'source'
  | 'chart'
  | 'picture'
  | 'story'
  | 'paragraph'
  | 'query'
  | 'term'
  | 'figure';

export interface ComponentDefinition {
  /** The attribute that must name one id or, when `many`, ids separated by spaces. */
  reference?: { attribute: string; kind: ReferenceKind; many?: boolean };
  /** Attributes that may stand beside it. */
  optional?: readonly string[];
}

/** Adding a component to the stories' map means adding it here. */
export const storyComponents: Readonly<Record<string, ComponentDefinition>> = {
  Figure: { reference: { attribute: 'id', kind: 'figure' } },
  FigureTable: { reference: { attribute: 'ids', kind: 'figure', many: true } },
  Passage: {
    reference: { attribute: 'p', kind: 'paragraph', many: true },
    optional: ['id', 'source'],
  },
  FourColours: {},
  Sayings: {},
  Openers: {},
  Note: {},
  Query: { reference: { attribute: 'id', kind: 'query' }, optional: ['source'] },
  Chart: { reference: { attribute: 'id', kind: 'chart' } },
  Picture: { reference: { attribute: 'id', kind: 'picture' } },
  Term: { reference: { attribute: 'id', kind: 'term' } },
  Formula: { reference: { attribute: 'id', kind: 'figure' } },
  Background: { reference: { attribute: 'terms', kind: 'term', many: true } },
};

/** A component by its name; `constructor` and its like are none. */
export const findComponent = (name: string): ComponentDefinition | undefined =>
  Object.hasOwn(storyComponents, name) ? storyComponents[name] : undefined;
