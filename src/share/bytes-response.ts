/** A file as the response of an endpoint, which a build takes over without copying it. */

/**
 * Astro's build asks an endpoint for one buffer, and to read it from a body copies it twice: over
 * 10,000 share cards this took 5 of 79 processor seconds, most of them V8's, which counts buffers.
 * Whoever reads the body, such as the development server, gets the same bytes.
 */
export class BytesResponse extends Response {
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(bytes);
        controller.close();
      },
    });
    super(body);
    this.#bytes = bytes;
  }

  override arrayBuffer(): Promise<ArrayBuffer> {
    return Promise.resolve(new Uint8Array(this.#bytes).buffer);
  }
}
