// Fails when the script and style that a first visit loads are over budget, told from the build's own manifest. What a
// browser really loads is counted by e2e/size.spec.ts, against the same budget.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';

/** Bytes of script and style, each file by gzip -9. Home is counted without the chart. */
export const BUDGET = { signIn: 130_000, home: 230_000 };
/** The piece that draws the chart, by its name. */
export const CHART = /\/LineChart-/;

const dist = join(dirname(fileURLToPath(import.meta.url)), '..', 'dist');

/** As a browser gets it that takes gzip, whatever the server sends. */
export const pressed = (file) => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length;

/** What these sources need, with all that they import at once, and not what is loaded later. */
export function loadedBy(manifest, sources) {
  const queue = [...sources];
  const seen = new Set();
  const files = new Set();
  while (queue.length > 0) {
    const name = queue.pop();
    if (seen.has(name)) continue;
    seen.add(name);
    const piece = manifest[name];
    if (!piece) throw new Error(`The build has no ${name}`);
    for (const file of [piece.file, ...(piece.css ?? [])]) files.add(file);
    queue.push(...(piece.imports ?? []));
  }
  return [...files].sort();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const manifest = JSON.parse(readFileSync(join(dist, '../.manifest.json'), 'utf8'));
  const entry = ['index.html', 'src/shared/locales/start-th.ts'];
  const pages = {
    signIn: [...entry, 'src/app/signIn.tsx'],
    home: [...entry, 'src/app/start.tsx', 'src/app/pages/Home.tsx', 'src/shared/locales/main-th.ts'],
  };
  for (const [page, sources] of Object.entries(pages)) {
    let total = 0;
    for (const file of loadedBy(manifest, sources)) {
      const bytes = pressed(file);
      total += bytes;
      console.log(`${String(bytes).padStart(8)}  ${file}`);
    }
    console.log(`${String(total).padStart(8)}  ${page}: script and style, gzip (budget ${BUDGET[page]})\n`);
    if (total > BUDGET[page]) process.exitCode = 1;
  }
}
