// A database server of the tests, which is started, killed and started again on the same port.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { ADMINISTRATOR, PROGRAM, apacheCouchDb } from './apache-couchdb.mjs';

const modules = process.env.LECTERN_DATABASE_MODULES;

/// The function with which a database refuses what it is not to have.
export const VALIDATION = readFileSync(new URL('../../docs/couchdb/validate_doc_update.js', import.meta.url), 'utf8').trim();

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

async function answers(url, headers) {
  try {
    return (await fetch(url, { headers })).status < 400;
  } catch {
    return false;
  }
}

/// Lays out a folder for PouchDB Server, and returns how it is started.
function pouchDbServer({ folder, port, admins }) {
  const config = join(folder, 'config.json');
  writeFileSync(config, JSON.stringify(admins ? { admins, couch_httpd_auth: { require_valid_user: true } } : {}));
  const program = join(modules, 'pouchdb-server', 'bin', 'pouchdb-server');
  const options = [program, '--dir', folder, '--config', config, '--host', '127.0.0.1', '--port', String(port), '--no-stdout-logs'];
  return { command: process.execPath, options };
}

/// Starts a server with a folder of its own: PouchDB Server, or the Apache CouchDB whose program
/// LECTERN_COUCHDB_PROGRAM names. `admins`: passwords by user name; without them nobody has to sign in.
export async function startDatabase({ admins } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-database-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  const { command, options, environment } = (PROGRAM ? apacheCouchDb : pouchDbServer)({ folder, port, admins });
  const [admin = PROGRAM && ADMINISTRATOR] = Object.entries(admins ?? {});
  const headers = { 'Content-Type': 'application/json', ...(admin && { Authorization: `Basic ${btoa(admin.join(':'))}` }) };
  let child;
  const start = async () => {
    child = spawn(command, options, { cwd: folder, env: { ...process.env, ...environment }, stdio: 'ignore' });
    // It is ready with the database of the users.
    await expect.poll(() => answers(`${url}_users`, headers), { timeout: 120_000 }).toBe(true);
  };
  const kill = async () => {
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  };
  /// Sends a request as an administrator, and returns the body of the response.
  const ask = async (method, path, body) => {
    const response = await fetch(url + path, { method, headers, body: body && JSON.stringify(body) });
    expect(response.status, `${method} ${path}`).toBeLessThan(300);
    return response.json();
  };
  /// Makes a database that everybody may use.
  const create = async () => {
    await ask('PUT', 'lectern');
    await ask('PUT', 'lectern/_security', { admins: { names: [], roles: [] }, members: { names: [], roles: [] } });
  };
  const backup = `${folder}-backup`;
  await start();
  // Where only administrators may create one.
  if (PROGRAM && !admins) await create();
  return {
    url,
    start,
    kill,
    ask,
    /// Makes a user with a password and roles.
    addUser: (name, password, roles) => ask('PUT', `_users/org.couchdb.user:${name}`, { name, password, roles, type: 'user' }),
    /// Puts an empty database in the place of the one that is there.
    async replace() {
      await ask('DELETE', 'lectern');
      await create();
    },
    /// Has the database refuse what a function throws at.
    validate: (source, name = 'lectern') => ask('PUT', `lectern/_design/${name}`, { validate_doc_update: source }),
    /// Keeps what the killed server has, and takes it back later.
    backUp: () => cpSync(folder, backup, { recursive: true }),
    restore() {
      rmSync(folder, { recursive: true, force: true });
      cpSync(backup, folder, { recursive: true });
    },
    async stop() {
      if (child.exitCode === null && child.signalCode === null) await kill();
      for (const path of [folder, backup]) rmSync(path, { recursive: true, force: true });
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
