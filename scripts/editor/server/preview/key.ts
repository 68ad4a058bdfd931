/** Tells the workbench's own requests to the preview from those of other programs and sites. */
import type { IncomingMessage } from 'node:http';
import type { Connect, Plugin } from 'vite';

/** Where the process of the preview listens. */
export interface PreviewAddress {
  port: number;
  /** Sent along with every request: whoever does not know it is refused. */
  key: string;
}

/** A site in the browser cannot send it unasked, and its value is new with every start. */
export const keyHeader = 'x-preview-key';

/** A Vite plugin that refuses what does not come from the workbench, which guards its own address. */
export function answerOnlyWithKey(key: string): Plugin {
  const hasKey = ({ headers }: IncomingMessage) => headers[keyHeader] === key;
  const handle: Connect.NextHandleFunction = (request, response, next) =>
    hasKey(request) ? next() : void response.writeHead(403).end();
  return {
    name: 'preview-key',
    // Last among the plugins, so that what it puts in front stays in front.
    enforce: 'post',
    configureServer({ middlewares, httpServer }) {
      httpServer?.prependListener('upgrade', (request, socket) => {
        if (hasKey(request)) return;
        // Vite's own listener comes next, and looks for this header.
        delete request.headers['sec-websocket-protocol'];
        socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
      });
      // First of all, whatever Astro puts in front of other plugins' middlewares.
      return () => void middlewares.stack.unshift({ route: '', handle });
    },
  };
}
