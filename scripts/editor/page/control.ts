/** Registers our own kinds of field with Sveltia CMS: plain DOM inside its React wrapper. */
import CMS from '@sveltia/cms';

/** What Sveltia CMS tells a control, as far as ours need it. */
export interface ControlProps {
  value: unknown;
  forID: string;
  classNameWrapper: string;
  /** The field's configuration. */
  field: { get: (name: string) => unknown };
  /** The entry that is edited; its values stand under `data`. */
  entry?: { getIn: (path: readonly string[]) => unknown; get: (name: string) => unknown };
  onChange: (value: unknown) => void;
}

/** Builds a control into its host and returns what is to happen when the props change. */
export type BuildControl = (
  host: HTMLElement,
  current: () => ControlProps,
) => (props: ControlProps) => void;

interface ReactComponent {
  props: ControlProps;
  host: HTMLElement;
  update?: (props: ControlProps) => void;
}

declare global {
  interface Window {
    h: (type: string, props: object) => unknown;
    createClass: (spec: object & ThisType<ReactComponent>) => never;
  }
}

/** @param name the widget's name in the configuration, such as `story-text` */
export function registerControl(name: string, build: BuildControl): void {
  const component = window.createClass({
    render() {
      const ref = (host: HTMLElement) => void (this.host = host);
      return window.h('div', { ref, className: 'story-control' });
    },
    componentDidMount() {
      this.update = build(this.host, () => this.props);
      this.update(this.props);
    },
    componentDidUpdate() {
      this.update?.(this.props);
    },
  });
  CMS.registerFieldType(name, component);
}

/** Whether an entry has never been saved: then it has no name yet. */
export const isNew = (entry: { get: (name: string) => unknown } | undefined): boolean =>
  !entry?.get('slug');

/** A value of the entry that is edited, as a text. */
export const textOf = ({ entry }: ControlProps, name: string): string => {
  const value = entry?.getIn(['data', name]);
  return typeof value === 'string' ? value : '';
};
