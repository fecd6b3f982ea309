import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const src = import.meta.dirname;
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((f) => /\.tsx?$/.test(f) && !/\.test\.tsx?$/.test(f) && !f.endsWith('.d.ts'))
  .map((f) => f.replaceAll('\\', '/'));

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
