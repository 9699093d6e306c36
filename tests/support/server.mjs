// The project's own static server as a process, so that a test can also kill it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/// Serves a folder (the production build by default). `port` 0 is any free one; `base` is the path it lies under.
export async function serve({ folder = process.env.LECTERN_DIST, port = 0, base = '/' } = {}) {
  const options = ['serve', '--dir', folder, '--port', String(port), '--base', base];
  const server = spawn(process.env.LECTERN_SITE, options, { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = createInterface({ input: server.stdout });
  const first = await Promise.race([once(lines, 'line'), once(server, 'exit')]);
  if (typeof first[0] !== 'string') throw new Error('the static server did not start');
  const url = new URL(first[0]);
  return {
    url: url.href,
    port: Number(url.port),
    async stop() {
      if (server.exitCode !== null || server.signalCode !== null) return;
      server.kill();
      await once(server, 'exit');
    },
  };
}
