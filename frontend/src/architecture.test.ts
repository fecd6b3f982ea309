import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, it } from 'vitest';

const src = import.meta.dirname;
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((f) => /\.tsx?$/.test(f) && !/\.test\.tsx?$/.test(f) && !f.endsWith('.d.ts'))
  .map((f) => f.replaceAll('\\', '/'));

const importsOf = (file: string): string[] =>
  [...readFileSync(join(src, file), 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)]
    .map((m) => m[1]!)
    .flatMap((spec) =>
      spec.startsWith('@/')
        ? [spec.slice(2)]
        : spec.startsWith('.')
          ? [relative(src, resolve(join(src, dirname(file)), spec)).replaceAll('\\', '/')]
          : [],
    );

/** The layers, and what each may use. */
function mayImport(from: string, to: string): boolean {
  const [layer, feature] = from.split('/');
  const [target, other] = to.split('/');
  if (layer === 'api') return target === 'api';
  if (layer === 'shared') return target === 'shared' || target === 'api';
  if (layer === 'features') {
    return target === 'shared' || target === 'api' || (target === 'features' && other === feature);
  }
  return true;
}

it('Features never import each other, and nothing below imports what stands above', () => {
  expect(files.length).toBeGreaterThan(40);
  const broken = files.flatMap((file) =>
    importsOf(file)
      .filter((to) => !mayImport(file, to))
      .map((to) => `${file} -> ${to}`),
  );
  expect(broken).toEqual([]);
});

it('The rule itself tells good from bad', () => {
  expect(mayImport('features/audit/A.tsx', 'features/imports/B')).toBe(false);
  expect(mayImport('shared/ui/A.tsx', 'features/imports/B')).toBe(false);
  expect(mayImport('api/client.ts', 'shared/format')).toBe(false);
  expect(mayImport('app/pages/A.tsx', 'features/imports/B')).toBe(true);
  expect(mayImport('features/audit/A.tsx', 'shared/format')).toBe(true);
});

it('Heavy libraries are loaded only where a page asks for them', () => {
  const heavy = /from '(echarts[^']*|leaflet|@svg-maps\/thailand)'/;
  const users = files.filter((f) => heavy.test(readFileSync(join(src, f), 'utf8')));
  expect(users.sort()).toEqual([
    'shared/charts/LineChart.tsx',
    'shared/map/DivisionMap.tsx',
    'shared/map/HubMap.tsx',
    'shared/map/ThaiMap.tsx',
    'shared/map/leaflet.ts',
  ]);
  for (const file of files) {
    const text = readFileSync(join(src, file), 'utf8');
    expect([file, /^import (?!type).*(LineChart|ThaiMap|DivisionMap|HubMap)'/m.test(text)]).toEqual([
      file,
      false,
    ]);
  }
});
