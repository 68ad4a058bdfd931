/** Opens the port of a preview: on this machine only, unless HOST says otherwise. */
import type { Server } from 'node:http';
import { isLoopback } from './site-server.ts';

export interface Preview {
  /** What is shown, `网站已就绪`. */
  name: string;
  /** Path of the site, with its closing slash. */
  base: string;
  /** Where PORT is not set. */
  port: number;
  /** How it is started, to be told with another port. */
  command: string;
}

/**
 * Listens and says where, or why not.
 * @param environment PORT (1 to 65535), and HOST: an address of this machine, `0.0.0.0` for all
 */
export function openServer(
  server: Server,
  preview: Preview,
  environment: { HOST?: string; PORT?: string },
): void {
  const host = environment.HOST || '127.0.0.1';
  const port = Number(environment.PORT ?? preview.port);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    console.error(`PORT 应为 1 到 65535 之间的整数，现为 ${environment.PORT}。`);
    process.exit(1);
  }
  const refuse = (error: NodeJS.ErrnoException) => {
    console.error(explain(error, host, port, preview.command));
    process.exit(1);
  };
  server.once('error', refuse);
  server.listen(port, host, () => {
    server.off('error', refuse).on('error', ({ message }) => console.error(message));
    const name = isLoopback(host) || /^(?:0\.0\.0\.0|::)$/.test(host) ? 'localhost' : host;
    console.log(`${preview.name}：http://${name}:${port}${preview.base}（Ctrl+C 停止）`);
    if (isLoopback(host)) return;
    console.warn(`注意：设置了 HOST=${host}，同一网络里的人都能打开。不要这样就去掉 HOST。`);
  });
}

function explain(error: NodeJS.ErrnoException, host: string, port: number, command: string) {
  if (error.code === 'EADDRINUSE') {
    return `端口 ${port} 已被占用。请关掉占用它的程序，或换一个端口：PORT=${port + 1} ${command}`;
  }
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return `HOST=${host} 不是这台电脑的地址。请去掉 HOST（只有这台电脑能打开），或改为 0.0.0.0（同一网络都能打开）。`;
  }
  return `网站没有启动：${error.message}`;
}
