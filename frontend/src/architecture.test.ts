import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, it } from 'vitest';

const src = import.meta.dirname;
const all = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((f) => f.replaceAll('\\', '/'))
  .filter((f) => /\.\w+$/.test(f));
const read = (file: string) => readFileSync(join(src, file), 'utf8');
const files = all.filter((f) => /\.tsx?$/.test(f) && !/\.test\.tsx?$/.test(f) && !f.endsWith('.d.ts'));
const written = all.filter((f) => /\.(css|[cm]?[jt]sx?)$/.test(f));

it('Heavy libraries are loaded only where a page asks for them', () => {
  const heavy = /from '(echarts[^']*|leaflet|@svg-maps\/thailand|dexie)'/;
  const users = files.filter((f) => heavy.test(read(f)));
  expect(users.sort()).toEqual([
    'shared/charts/LineChart.tsx',
    'shared/map/DivisionMap.tsx',
    'shared/map/HubMap.tsx',
    'shared/map/JourneyMap.tsx',
    'shared/map/ThaiMap.tsx',
    'shared/map/leaflet.ts',
    'shared/offline/store.ts',
    'shared/offline/useOutbox.ts',
  ]);
  for (const file of files) {
    expect([
      file,
      /^import (?!type).*(LineChart|ThaiMap|DivisionMap|HubMap|JourneyMap)'/m.test(read(file)),
    ]).toEqual([file, false]);
  }
});

/** The files here that a file names: in an import of any form, of types, of a mock, of styles. */
function named(file: string): string[] {
  const text = read(file);
  const quoted = text.matchAll(/(['"`])((?:@|\/src|\.\.?)\/[^'"`\n]*)\1/g);
  const styles = file.endsWith('.css')
    ? text.matchAll(/(?:@import\s+|url\()(?:url\()?\s*(['"]?)([^'"()\s;]+)/g)
    : [];
  const found = [...quoted, ...styles].flatMap(([, , spec = '']) => {
    const path = /^(@|\/src)\//.test(spec)
      ? posix.normalize(spec.replace(/^(@|\/src)\//, ''))
      : posix.join(posix.dirname(file), spec);
    const bare = path.replace(/\?.*$/, '');
    const as = [
      bare,
      `${bare}.ts`,
      `${bare}.tsx`,
      bare.replace(/\.jsx?$/, '.ts'),
      bare.replace(/\.jsx?$/, '.tsx'),
    ];
    return all.filter((f) => as.includes(f)).slice(0, 1);
  });
  return [...new Set(found)];
}

/** Where a file lies: its area, in `features` with its feature, and in that its room ('' is the root). */
function place(file: string) {
  const [area = '', feature = '', ...room] = file.split('/').slice(0, -1);
  return { area, feature, room: room.join('/') };
}

function mayName(from: string, to: string): boolean {
  const [a, b] = [place(from), place(to)];
  if (a.area === 'app' || a.area === '') return true;
  if (a.area === 'api') return b.area === 'api';
  if (b.area === 'api' || b.area === 'shared') return true;
  return (
    a.area === 'features' &&
    b.area === 'features' &&
    a.feature === b.feature &&
    (b.room === '' || b.room === a.room)
  );
}

it('Features never use each other, nor rooms of one, nor a feature its rooms; what is shared knows none', () => {
  const seen = new Set<string>();
  const faults = written.flatMap((file) =>
    named(file).flatMap((to) => {
      seen.add(`${place(file).area} ${place(to).area}`);
      return mayName(file, to) ? [] : [`${file} uses ${to}`];
    }),
  );
  expect(faults).toEqual([]);
  expect([...seen]).toEqual(
    expect.arrayContaining(['app features', 'features features', 'features shared', 'shared api']),
  );
});

it('What a file uses can be read in it: by path, never computed, nor by a folder', () => {
  const computed = /import\.meta\.glob|\brequire\(|\bimport\(\s*(?!(['"`])[^'"`$]*\1\s*[,)])/;
  expect(written.filter((f) => f !== 'architecture.test.ts' && computed.test(read(f)))).toEqual([]);
  expect(all.filter((f) => posix.basename(f).startsWith('index.'))).toEqual([]);
});

it('Every file of a feature lies in its folder', () => {
  expect(all.filter((f) => posix.dirname(f) === 'features')).toEqual([]);
});

it('A class is styled by one feature: styles of pages that were opened stay, and would change another', () => {
  const styled = new Map<string, Set<string>>();
  for (const file of all.filter((f) => f.endsWith('.css'))) {
    const { area, feature } = place(file);
    const rules = read(file).replace(/\/\*.*?\*\//gs, '');
    for (const [, selectors = ''] of rules.matchAll(/([^{}]+)\{/g)) {
      for (const [, name = ''] of selectors.matchAll(/(?:^|,)\s*\.(mk-[\w-]+)/g)) {
        styled.set(name, (styled.get(name) ?? new Set()).add(area === 'features' ? feature : area));
      }
    }
  }
  const twice = [...styled].filter(([, by]) => !by.has('shared') && by.size > 1);
  expect(twice.map(([name, by]) => `${name}: ${[...by]}`)).toEqual([]);
});
