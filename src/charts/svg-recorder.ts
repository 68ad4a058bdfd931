/**
 * A canvas that writes SVG: the part of the 2D context that Chart.js needs for bars and
 * labels. Whatever else is called or set throws, so that nothing is ever dropped in silence.
 */
import { pathMethods, textMethods, type State, type StateStack } from './svg-drawing.ts';

interface Recorder {
  canvas: HTMLCanvasElement;
  getElements: () => string;
}

const colourKeys = new Set(['fillStyle', 'strokeStyle']);
const plainKeys = new Set(['lineWidth', 'font', 'textAlign', 'textBaseline']);
/** Set by Chart.js on every stroke; without meaning for straight rules and filled shapes. */
const ignoredKeys = new Set(['lineCap', 'lineJoin', 'lineDashOffset']);

/**
 * Makes a recording canvas.
 * @param width width in pixels
 * @param height height in pixels
 * @returns the canvas for Chart.js, and the SVG elements drawn on it
 * @throws (later) when something is drawn that it does not support
 */
export function createSvgRecorder(width: number, height: number): Recorder {
  const elements: string[] = [];
  const state = createState();
  const canvas = { width, height, getContext: () => context };
  const methods: Record<string, unknown> = {
    canvas,
    ...stateMethods(state),
    ...pathMethods(state, elements),
    ...textMethods(state, elements),
  };
  const context = new Proxy(methods, {
    get: (target, key) => readKey(target, state, String(key)),
    set: (_, key, value) => writeKey(state, String(key), value),
  });
  return { canvas: canvas as unknown as HTMLCanvasElement, getElements: () => elements.join('') };
}

const createState = (): StateStack => ({
  now: {
    fillStyle: '#000',
    strokeStyle: '#000',
    lineWidth: 1,
    dash: [],
    font: '10px sans-serif',
    textAlign: 'start',
    textBaseline: 'alphabetic',
    offset: [0, 0],
  },
  saved: [],
});

function readKey(methods: Record<string, unknown>, state: StateStack, key: string): unknown {
  if (key in methods) return methods[key];
  if (key in state.now) return state.now[key as keyof State];
  throw new Error(`预制图不支持画布的 ${key}，请换一种画法`);
}

function writeKey(state: StateStack, key: string, value: unknown): boolean {
  if (colourKeys.has(key) && typeof value !== 'string') {
    throw new Error(`预制图的 ${key} 只能是一种颜色，不支持渐变或图案`);
  }
  if (colourKeys.has(key) || plainKeys.has(key)) state.now = { ...state.now, [key]: value };
  else if (!ignoredKeys.has(key)) throw new Error(`预制图不支持画布的 ${key}，请换一种画法`);
  return true;
}

function stateMethods(state: StateStack) {
  return {
    save: () => state.saved.push(state.now),
    restore: () => (state.now = state.saved.pop() ?? state.now),
    translate: (x: number, y: number) => {
      const [left, top] = state.now.offset;
      state.now = { ...state.now, offset: [left + x, top + y] };
    },
    setTransform: (a: number, b: number, c: number, d: number, x: number, y: number) => {
      if (a !== 1 || b !== 0 || c !== 0 || d !== 1) throw new Error('预制图不支持缩放和旋转');
      state.now = { ...state.now, offset: [x, y] };
    },
    resetTransform: () => (state.now = { ...state.now, offset: [0, 0] }),
    // The recorder starts empty, so Chart.js clearing its canvas has nothing to clear.
    clearRect: () => undefined,
    setLineDash: (dash: number[]) => (state.now = { ...state.now, dash }),
  };
}
