// A database server of the tests, which is started, killed and started again on the same port.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';

const modules = process.env.LECTERN_DATABASE_MODULES;

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

async function answers(url) {
  try {
    return (await fetch(url)).status < 500;
  } catch {
    return false;
  }
}

/// Starts PouchDB Server with a folder of its own. `admins`: passwords by user name; everybody is one
/// without them.
export async function startDatabase({ admins } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-database-'));
  const config = join(folder, 'config.json');
  writeFileSync(config, JSON.stringify(admins ? { admins, couch_httpd_auth: { require_valid_user: true } } : {}));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  let child;
  const start = async () => {
    const program = join(modules, 'pouchdb-server', 'bin', 'pouchdb-server');
    const options = ['--dir', folder, '--config', config, '--host', '127.0.0.1', '--port', String(port), '--no-stdout-logs'];
    child = spawn(process.execPath, [program, ...options], { cwd: folder, stdio: 'ignore' });
    await expect.poll(() => answers(url)).toBe(true);
  };
  const kill = async () => {
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  };
  await start();
  return {
    url,
    start,
    kill,
    async stop() {
      if (child.exitCode === null && child.signalCode === null) await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/// A network that asks to sign in: every address answers with a page.
export async function startPortal() {
  const headers = { 'Content-Type': 'text/html', 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': '*' };
  const server = createServer((_, response) => response.writeHead(200, headers).end('<html>Sign in</html>'));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${server.address().port}/`, stop: () => server.close() };
}
