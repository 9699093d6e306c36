// What comes from npm lies in the cache, not beside the tests, so that the repository stays clean.
// Node looks for imports beside the file that has them; `require` can be told where to look.
import { createRequire } from 'node:module';
import path from 'node:path';

const folder = process.env.LECTERN_NODE_MODULES;
if (!folder) throw new Error('Run these tests by scripts/test: it installs what they need and says where.');

export const fromCache = createRequire(path.join(folder, 'index.js'));
