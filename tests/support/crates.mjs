// The graph of crates behind the product, from cargo itself, for the platform it runs on.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const PLATFORM = 'wasm32-unknown-unknown';

/// What ends up in the page or makes it: normal and build dependencies, not those of tests.
/// The packages of this folder are not among them. `insidePage` leaves out what only runs while compiling: build scripts, macros and what they use.
export function crates({ insidePage = false } = {}) {
  const options = ['metadata', '--locked', '--format-version', '1', '--filter-platform', PLATFORM];
  const text = execFileSync('cargo', options, { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] });
  const { packages, resolve, workspace_members: own } = JSON.parse(text);
  const byId = new Map(packages.map((crate) => [crate.id, crate]));
  const nodes = new Map(resolve.nodes.map((node) => [node.id, node]));

  const reached = new Set();
  const visit = (id) => {
    if (reached.has(id)) return;
    if (insidePage && isMacro(byId.get(id))) return;
    reached.add(id);
    for (const { pkg, dep_kinds: kinds } of nodes.get(id).deps) {
      if (kinds.some(({ kind }) => kind === null || (kind === 'build' && !insidePage))) visit(pkg);
    }
  };
  visit(resolve.root);
  for (const id of own) reached.delete(id);
  return [...reached].map((id) => byId.get(id)).sort((a, b) => (a.name < b.name ? -1 : 1));
}

const isMacro = (crate) => crate.targets.some(({ kind }) => kind.includes('proc-macro'));

/// One list of deny.toml: plain strings, or inline tables of which `crate` and `reason` count.
export function denyList(section, key) {
  const text = readFileSync('deny.toml', 'utf8').replace(/^\s*#.*$/gm, '');
  const body = text.split(/^\[/m).find((part) => part.startsWith(`${section}]`)) ?? '';
  const list = body.match(new RegExp(`^${key}\\s*=\\s*\\[([^\\]]*)\\]`, 'm'));
  if (!list) throw new Error(`deny.toml: no ${key} in [${section}]`);
  return list[1].split('\n').flatMap((line) => {
    const strings = [...line.matchAll(/(?:(\w+)\s*=\s*)?"([^"]*)"/g)];
    if (strings.length === 0) return [];
    if (!strings[0][1]) return strings.map((match) => match[2]);
    return [Object.fromEntries(strings.map((match) => [match[1], match[2]]))];
  });
}
