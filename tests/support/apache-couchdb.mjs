// Apache CouchDB as a server of the tests: one node, whose data and configuration lie in one folder.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/// The program of an installation, such as /opt/couchdb/bin/couchdb, if the tests are to use one.
export const PROGRAM = process.env.LECTERN_COUCHDB_PROGRAM;

/// What an administrator is called where nobody has to sign in. CouchDB does not start without one.
export const ADMINISTRATOR = ['administrator', 'secret'];

/// Key with which access tokens are signed.
export const JWT_KEY = 'a key of the tests';

/// Without a name the node needs no port beside that of the protocol.
const MACHINE = `-kernel error_logger silent
-sasl sasl_error_logger false
-os_mon start_cpu_sup false
-os_mon start_memsup false
-os_mon start_disksup false
+Bd -noinput
`;

/// Lays out a folder for a node, and returns how it is started.
export function apacheCouchDb({ folder, port, admins }) {
  const installation = dirname(dirname(PROGRAM));
  const etc = join(folder, 'etc');
  mkdirSync(etc);
  cpSync(join(installation, 'etc', 'default.ini'), join(etc, 'default.ini'));
  writeFileSync(join(etc, 'vm.args'), MACHINE);
  const accounts = Object.entries(admins ?? Object.fromEntries([ADMINISTRATOR]));
  // The server writes its id into the last of the files, and hashes in place of passwords.
  writeFileSync(join(etc, 'local.ini'), `[couchdb]
single_node = true
database_dir = ${join(folder, 'data')}
view_index_dir = ${join(folder, 'data')}
uri_file = ${join(folder, 'uri')}
[chttpd]
bind_address = 127.0.0.1
port = ${port}
enable_cors = true
require_valid_user_except_for_up = ${admins ? 'true' : 'false'}
authentication_handlers = {chttpd_auth, jwt_authentication_handler}, {chttpd_auth, cookie_authentication_handler}, {chttpd_auth, default_authentication_handler}
[jwt_keys]
hmac:_default = ${btoa(JWT_KEY)}
[jwt_auth]
required_claims = exp
[cors]
origins = *
[log]
writer = file
file = ${join(folder, 'log')}
level = warning
[admins]
${accounts.map(([name, password]) => `${name} = ${password}`).join('\n')}
`);
  const files = ['default.ini', 'local.ini'].map((name) => join(etc, name)).join(' ');
  return {
    command: PROGRAM,
    options: [],
    environment: { COUCHDB_INI_FILES: files, COUCHDB_ARGS_FILE: join(etc, 'vm.args') },
  };
}
