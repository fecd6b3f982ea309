// Fails when the script that a first visit must load is over budget. What counts is what index.html
// names (the entry and its module preloads) and everything those import statically.
import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const BUDGET = 200_000;
const dist = join(dirname(fileURLToPath(import.meta.url)), '..', 'dist');

export function firstLoad(html, read) {
  const queue = [...html.matchAll(/<(?:script|link)[^>]+(?:src|href)="\/?([^"]+\.m?js)"/g)].map((m) => m[1]);
  const seen = new Set();
  while (queue.length > 0) {
    const file = queue.pop();
    if (seen.has(file)) continue;
    seen.add(file);
    // Static imports only: `import"./x.js"` and `from"./x.js"`, never `import("./x.js")`.
    for (const m of read(file).matchAll(/(?:\bfrom|\bimport)\s*["']([^"']+\.js)["']/g)) {
      queue.push(normalize(join(dirname(file), m[1])));
    }
  }
  return [...seen].sort();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const read = (file) => readFileSync(join(dist, file), 'utf8');
  const files = firstLoad(read('index.html'), read);
  if (files.length === 0) throw new Error('index.html names no script');
  let total = 0;
  for (const file of files) {
    const bytes = gzipSync(read(file), { level: 9 }).length;
    total += bytes;
    console.log(`${String(bytes).padStart(8)}  ${file}`);
  }
  console.log(`${String(total).padStart(8)}  first-load script, gzip (budget ${BUDGET})`);
  if (total > BUDGET) process.exit(1);
}
