// Runs a command with LECTERN_COUCHDB_URL: the server that it names already, or one that is started for
// the command, with an administrator.
//
//   node tests/support/with-database.mjs cargo test …
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { startDatabase } from './couchdb.mjs';

const given = process.env.LECTERN_COUCHDB_URL;
const database = given ? undefined : await startDatabase({ admins: { admin: 'secret' } });
const url = given ?? database.url.replace('://', '://admin:secret@');
const [command, ...options] = process.argv.slice(2);
const child = spawn(command, options, { stdio: 'inherit', env: { ...process.env, LECTERN_COUCHDB_URL: url } });
const [code] = await once(child, 'exit');
await database?.stop();
process.exit(code ?? 1);
