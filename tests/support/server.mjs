// A static server for the tests, which a journey can also stop. The headers are those of Trunk.toml.
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { fromCache } from './modules.mjs';

const sirv = fromCache('sirv');

const trunk = readFileSync(new URL('../../Trunk.toml', import.meta.url), 'utf8').split('[serve.headers]')[1];
const HEADERS = [...trunk.matchAll(/^"(.+?)" = "(.+)"$/gm)].map(([, name, value]) => [name, value]);

/// Serves a folder (the production build by default). `port` 0 is any free one; `base` is the path it lies under.
export async function serve({ folder = process.env.LECTERN_DIST, port = 0, base = '/' } = {}) {
  const setHeaders = (response) => HEADERS.forEach(([name, value]) => response.setHeader(name, value));
  const files = sirv(folder, { dev: true, etag: true, setHeaders });
  const server = createServer((request, response) => {
    const lost = () => response.writeHead(404).end();
    if (!request.url.startsWith(base)) return lost();
    request.url = request.url.slice(base.length - 1);
    return files(request, response, lost);
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const { port: given } = server.address();
  return {
    url: `http://127.0.0.1:${given}${base}`,
    port: given,
    async stop() {
      if (!server.listening) return;
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
