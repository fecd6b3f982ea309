import map from '@svg-maps/thailand';
import { expect, it } from 'vitest';
import { BANGKOK, builtInProvinces, CODE_OF_SHAPE, place, ringsOf } from './provinceShapes';

it('Every official province has a shape, Bueng Kan too', async () => {
  const shapes = await builtInProvinces();
  const codes = shapes.map((s) => s.properties.code);
  expect(codes).toContain('38');
  expect(new Set(codes).size).toBe(77);
  expect(codes.filter((c) => c !== BANGKOK)).toHaveLength(76);
});

it('The codes belong to the right shapes', () => {
  const name = (code: string) =>
    map.locations.find((l: { id: string }) => CODE_OF_SHAPE[l.id] === code)?.name;
  expect(['38', '55', '50', '83', '96', '11'].map(name)).toEqual([
    'Bueng Kan',
    'Nan',
    'Chiang Mai',
    'Phuket',
    'Narathiwat',
    'Samut Prakan',
  ]);
});

it('Shapes lie where the provinces lie', async () => {
  const box = (code: string, shapes: Awaited<ReturnType<typeof builtInProvinces>>) => {
    const points = (
      shapes.find((s) => s.properties.code === code)!.geometry.coordinates as number[][][][]
    ).flat(2);
    const lon = points.map((p) => p[0]!);
    const lat = points.map((p) => p[1]!);
    return [Math.min(...lon), Math.min(...lat), Math.max(...lon), Math.max(...lat)];
  };
  const shapes = await builtInProvinces();
  // Towns well inside their provinces: Nan, Phuket, Ubon Ratchathani, Narathiwat.
  for (const [code, lon, lat] of [
    ['55', 100.77, 18.78],
    ['83', 98.36, 7.95],
    ['34', 104.86, 15.23],
    ['96', 101.7, 6.3],
  ] as const) {
    const [west, south, east, north] = box(code, shapes);
    expect([code, west! < lon && lon < east! && south! < lat && lat < north!]).toEqual([code, true]);
  }
});

it('Relative and absolute paths give the same rings', () => {
  const square = [
    [
      [1, 1],
      [3, 1],
      [3, 3],
    ],
  ];
  expect(ringsOf('m 1,1 2,0 0,2 z')).toEqual(square);
  expect(ringsOf('M1 1 L3 1 L3 3 Z')).toEqual(square);
  expect(ringsOf('m 1,1 2,0 0,2 z m 4,4 1,0')).toHaveLength(2);
  expect(place([0, 0])[1]).toBeGreaterThan(place([0, 1000])[1]);
});
