/** A complete nginx server for the site, for administrators to put their own name into. */
import type { HostSite } from './host-site.ts';

/** `<name>.conf`: for a host of one's own; a portal takes its includes into its own `server`. */
export const formatNginxServer = ({
  name,
  base,
}: HostSite): string => `# 别的文件放到 /etc/nginx/${name}/，本文件放到 /etc/nginx/sites-available/ 再启用（步骤见 docs/hosting.md）。
# 要改的只有 server_name、证书两处；以后更新网站，只换别的文件。
#
# 已有门户网站、本站放在它下面的：不用本文件。在 http { } 里写 include ${name}/maps.conf;
# 在门户的 server { } 里写 include ${name}/site.conf; 生成网站时用 BASE_PATH 指明路径（现为 ${base}）。
#
# 压缩：gzip 现成可用。装了 libnginx-mod-http-brotli-static（Debian）之后，
#   mkdir -p /etc/nginx/${name}/enabled && ln -s ../brotli.conf /etc/nginx/${name}/enabled/
# zstd 模块 Debian 12 没有，自行编译了的，同样链接 zstd.conf。

include ${name}/maps.conf;

# 日志不记问号后面的部分：读者搜索了什么，与管理网站无关。也不记从哪里来、用什么浏览器。
log_format ${name} '$remote_addr [$time_iso8601] "$request_method $uri" $status $body_bytes_sent';

server {
    listen 80;
    listen [::]:80;
    server_name example.cn;

    # 有了证书：去掉下面几行的 #。从 http 转到 https 的写法见 docs/hosting.md。
    # listen 443 ssl http2;
    # listen [::]:443 ssl http2;
    # ssl_certificate     /etc/ssl/${name}/fullchain.pem;
    # ssl_certificate_key /etc/ssl/${name}/key.pem;

    access_log /var/log/nginx/${name}.log ${name};

    # 一个静态网站收不到长的请求，也不等慢吞吞的请求。
    large_client_header_buffers 4 8k;
    client_header_timeout 15s;
    client_body_timeout 15s;
    send_timeout 60s;
    reset_timedout_connection on;

    include ${name}/site.conf;
}
`;
