/** What the walk asks of a browser, whichever drives it. */

export interface Size {
  width: number;
  height: number;
}

/** What a page's function may be given and may return: it travels as text. */
export type Plain = string | number | boolean | null | readonly Plain[] | { [key: string]: Plain };

export interface Walker {
  version: string;
  /** Errors of scripts and of the policy, as far as the browser tells them. */
  faults: string[];
  open: (url: string) => Promise<void>;
  /** Runs a function in the page; it sees nothing of the test but its arguments. */
  run: <T extends Plain, A extends Plain[]>(task: (...given: A) => T, ...given: A) => Promise<T>;
  /** Presses an element with the pointer. */
  click: (selector: string) => Promise<void>;
  hover: (selector: string) => Promise<void>;
  type: (selector: string, text: string) => Promise<void>;
  screenshot: (file: string) => Promise<void>;
  /** The page as PDF; nothing where the browser cannot be told to print. */
  print: () => Promise<Uint8Array | undefined>;
  close: () => Promise<void>;
}

/** Asks again until something is true: browsers tell differently when they have done something. */
export async function until(what: string, isTrue: () => Promise<boolean>): Promise<void> {
  for (let attempts = 0; attempts < 150; attempts++) {
    if (await isTrue()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${what}: not within 15 s`);
}
