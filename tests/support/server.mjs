// A host of static files in the process of the test, with the headers of Trunk.toml.
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, request as ask } from 'node:http';
import sirv from 'sirv';

const trunk = readFileSync(new URL('../../Trunk.toml', import.meta.url), 'utf8').split('[serve.headers]')[1];
const HEADERS = [...trunk.matchAll(/^"(.+?)" = "(.+)"$/gm)].map(([, name, value]) => [name, value]);

const setHeaders = (response) => HEADERS.forEach(([name, value]) => response.setHeader(name, value));
const filesOf = (folder) => sirv(folder, { etag: true, setHeaders });

/// Passes a request on to a database, as the host of a department does.
function passOn(request, response, url) {
  const { method, headers } = request;
  const passed = ask(url, { method, headers: { ...headers, host: url.host } }, (answer) => {
    response.writeHead(answer.statusCode, answer.headers);
    answer.pipe(response);
  });
  // The database is gone, or the page is.
  passed.on('error', () => response.destroy());
  response.on('close', () => passed.destroy());
  request.pipe(passed);
}

/// Serves a folder (the production build by default) under the path `base`, which ends in a slash;
/// below it, a database as `db/`.
export async function startServer({ folder = process.env.LECTERN_DIST, base = '/', database } = {}) {
  let files = filesOf(folder);
  const server = createServer((request, response) => {
    const below = `${base}db/`;
    if (database && request.url.startsWith(below)) {
      passOn(request, response, new URL(request.url.slice(below.length), database));
      return;
    }
    if (!request.url.startsWith(base)) {
      response.writeHead(404).end();
      return;
    }
    request.url = request.url.slice(base.length - 1);
    files(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${server.address().port}${base}`,
    /// Goes on with another build at the same address.
    deploy(newFolder) {
      files = filesOf(newFolder);
    },
    /// Ends all connections, as a host that is gone.
    async stop() {
      if (!server.listening) return;
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
