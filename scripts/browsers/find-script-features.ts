/** The features of JavaScript and of the web's interfaces that a script uses and some browser at the floor lacks. */
import { type AnyNode, parse } from 'acorn';
import { type Feature, listBelow, lookUp } from './compat.ts';

/** What our scripts handle. Everything that a browser has would count names of our own as its. */
const owners = [
  ...['Array', 'Map', 'Object', 'Promise', 'RegExp', 'Set', 'String'].map(
    (name) => `javascript.builtins.${name}`,
  ),
  ...['Clipboard', 'CSS', 'Document', 'Element', 'Event', 'HTMLElement', 'Navigator', 'Node'].map(
    (name) => `api.${name}`,
  ),
];
/** Names that are ours or Chart.js's where they stand. */
const ours = new Set(['difference', 'ink', 'role', 'translate']);
/** Places of the data by the name of a method or property. */
const members = indexMembers();
const signal = 'api.EventTarget.addEventListener.options_parameter.options_signal_parameter';

/** @param code a module; its syntax is checked apart (`tests/dist/browsers.test.ts`) */
export function findScriptFeatures(code: string): Feature[] {
  const found = new Map<string, Feature>();
  const note = (id: string) => {
    const feature = lookUp(id);
    if (feature) found.set(id, feature);
  };
  if (/\(\?<[=!]/.test(code)) note('javascript.regular_expressions.lookbehind_assertion');
  walk(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), (node) => {
    if (node.type === 'Identifier' && /^[A-Z]/.test(node.name)) note(`api.${node.name}`);
    if (node.type === 'CallExpression') {
      if (node.callee.type === 'Identifier') note(`api.${node.callee.name}`);
      if (listensWithSignal(node)) note(signal);
    }
    if (node.type !== 'MemberExpression' || node.computed) return;
    const { object, property } = node;
    if (property.type !== 'Identifier') return;
    const { name } = property;
    if (object.type === 'Identifier' && /^[A-Z]/.test(object.name)) {
      note(`javascript.builtins.${object.name}.${name}`);
      note(`api.${object.name}.${name}_static`);
    } else noteMember(members.get(name) ?? [], found);
  });
  return [...found.values()];
}

/** Whose member it is cannot be told: only what no interface has under that name counts. */
function noteMember(places: readonly string[], found: Map<string, Feature>): void {
  const features = places.map((id) => lookUp(id));
  const [first] = features;
  if (first && features.every((feature) => feature !== undefined)) found.set(first.id, first);
}

function listensWithSignal(node: Extract<AnyNode, { type: 'CallExpression' }>): boolean {
  const { callee } = node;
  const isListening =
    (callee.type === 'Identifier' && callee.name === 'addEventListener') ||
    (callee.type === 'MemberExpression' &&
      callee.property.type === 'Identifier' &&
      callee.property.name === 'addEventListener');
  const options = node.arguments[2];
  return (
    isListening &&
    options?.type === 'ObjectExpression' &&
    options.properties.some(
      (each) =>
        each.type === 'Property' && each.key.type === 'Identifier' && each.key.name === 'signal',
    )
  );
}

function indexMembers(): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const owner of owners) {
    for (const name of listBelow(owner).filter((each) => !ours.has(each))) {
      index.set(name, [...(index.get(name) ?? []), `${owner}.${name}`]);
    }
  }
  return index;
}

function walk(node: unknown, visit: (node: AnyNode) => void): void {
  if (Array.isArray(node)) return node.forEach((each) => walk(each, visit));
  if (!(node instanceof Object) || !('type' in node)) return;
  visit(node as AnyNode);
  for (const each of Object.values(node)) walk(each, visit);
}
