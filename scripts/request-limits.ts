/** How long the preview and the editing server wait for a request: slow ones may not pile up. */

/** In milliseconds; Node answers 408 and hangs up where one of the first two is reached. */
export interface RequestLimits {
  /** Until the head of a request is there. */
  headersTimeout: number;
  /** Until all of it is there: a photograph takes its time on a busy machine. */
  requestTimeout: number;
  /** Of a connection without a request on its way. */
  keepAliveTimeout: number;
}

export const requestLimits: RequestLimits = {
  headersTimeout: 10_000,
  requestTimeout: 60_000,
  keepAliveTimeout: 5_000,
};
