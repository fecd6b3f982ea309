// Lays a pressed file (Brotli, gzip) beside each file of the build that gains by it, so that the server presses nothing.
// The build's manifest is for size.mjs, and stays out of what is shipped.
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const dist = join(dirname(fileURLToPath(import.meta.url)), '..', 'dist');
renameSync(join(dist, '.vite/manifest.json'), join(dist, '../.manifest.json'));
rmSync(join(dist, '.vite'), { recursive: true });

// fonts and pictures are pressed already
const TEXT = new Set(['.css', '.html', '.js', '.json', '.svg', '.txt']);
const WORTH = 0.9;

for (const name of readdirSync(dist, { recursive: true })) {
  if (!TEXT.has(extname(name))) continue;
  const file = join(dist, name);
  const plain = readFileSync(file);
  for (const [ending, pressed] of [
    ['.br', brotliCompressSync(plain)],
    ['.gz', gzipSync(plain, { level: 9 })],
  ]) {
    if (pressed.length < plain.length * WORTH) writeFileSync(file + ending, pressed);
  }
}
