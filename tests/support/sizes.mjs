// How large the files of a build are: as they lie there, and as a host sends them.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

export const KIB = 1024;

/// Every file of a build, largest first, with its sizes in bytes.
export function sizes(folder) {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return names
    .map((entry) => {
      const file = path.join(entry.parentPath ?? entry.path, entry.name);
      const bytes = readFileSync(file);
      const [raw, gzip, brotli] = [bytes.length, gzipSync(bytes, { level: 9 }).length, brotliCompressSync(bytes).length];
      return { name: path.relative(folder, file), kind: path.extname(file).slice(1), raw, gzip, brotli };
    })
    .sort((a, b) => b.raw - a.raw);
}

/// What a first visit transfers of one kind of file, in bytes after brotli.
export const total = (files, kind) => files.filter((file) => file.kind === kind).reduce((sum, file) => sum + file.brotli, 0);

export function table(files) {
  const kib = (bytes) => (bytes / KIB).toFixed(1).padStart(9);
  const rows = files.map((file) => file.name.padEnd(36) + kib(file.raw) + kib(file.gzip) + kib(file.brotli));
  return ['KiB'.padEnd(36) + '      raw     gzip   brotli', ...rows].join('\n');
}
