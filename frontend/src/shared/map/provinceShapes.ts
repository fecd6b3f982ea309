import type { Shape } from '@/api/imports';

/** The map's own ids of the provinces, by official code. Bangkok has no local government and stays neutral. */
export const CODE_OF_SHAPE: Readonly<Record<string, string>> = Object.fromEntries(
  `bkk=10 spk=11 nbi=12 pte=13 aya=14 atg=15 lri=16 sbr=17 cnt=18 sri=19 cbi=20 ryg=21 cti=22 trt=23 cco=24 pri=25
  nyk=26 skw=27 nma=30 brm=31 srn=32 ssk=33 ubn=34 yst=35 cpm=36 acr=37 bkn=38 nbp=39 kkn=40 udn=41 lei=42 nki=43
  mkm=44 ret=45 ksn=46 snk=47 npm=48 mdh=49 cmi=50 lpn=51 lpg=52 utd=53 pre=54 nan=55 pyo=56 cri=57 msn=58 nsn=60
  uti=61 kpt=62 tak=63 sti=64 plk=65 pct=66 pnb=67 rbr=70 kri=71 spb=72 npt=73 skn=74 skm=75 pbi=76 pkn=77 nrt=80
  kbi=81 pna=82 pkt=83 sni=84 rng=85 cpn=86 ska=90 stn=91 trg=92 plg=93 ptn=94 yla=95 nwt=96`
    .split(/\s+/)
    .map((pair) => pair.split('=') as [string, string]),
);

export const BANGKOK = '10';

/**
 * The drawing is a Mercator picture of 560 × 1025. Where it lies on the globe was fitted once, by least squares over
 * the outer edges of all provinces against official boundaries: about 3 km off at most places.
 */
export function place([x, y]: readonly [number, number]): [number, number] {
  const mercator = -0.00026028062824921485 * y + 0.36501264834069697;
  return [
    0.014857697507027262 * x + 97.33210107650245,
    ((2 * Math.atan(Math.exp(mercator)) - Math.PI / 2) * 180) / Math.PI,
  ];
}

/** Rings of an SVG path made of moves and lines only, as this drawing is. */
export function ringsOf(path: string): [number, number][][] {
  const tokens = path.match(/[a-zA-Z]|-?\d*\.?\d+(?:e-?\d+)?/g) ?? [];
  const rings: [number, number][][] = [];
  let ring: [number, number][] = [];
  let [x, y, startX, startY, i] = [0, 0, 0, 0, 0];
  let command = '';
  const number = () => Number.parseFloat(tokens[i++] ?? '0');
  while (i < tokens.length) {
    if (/[a-zA-Z]/.test(tokens[i]!)) {
      command = tokens[i++]!;
      if (command.toLowerCase() === 'z') {
        [x, y] = [startX, startY];
        continue;
      }
    }
    const relative = command === command.toLowerCase();
    const dx = number();
    const dy = number();
    x = relative ? x + dx : dx;
    y = relative ? y + dy : dy;
    if (command.toLowerCase() === 'm') {
      [startX, startY] = [x, y];
      ring = [];
      rings.push(ring);
      command = relative ? 'l' : 'L';
    }
    ring.push([x, y]);
  }
  return rings;
}

/** The built-in shapes, for as long as no boundaries have been imported. */
export async function builtInProvinces(): Promise<Shape[]> {
  const { default: map } = await import('@svg-maps/thailand');
  return map.locations.flatMap((location: { id: string; name: string; path: string }) => {
    const code = CODE_OF_SHAPE[location.id];
    if (!code) return [];
    const coordinates = ringsOf(location.path).map((ring) => [ring.map(place)]);
    return [
      {
        type: 'Feature' as const,
        properties: { code, name: location.name },
        geometry: { type: 'MultiPolygon', coordinates },
      },
    ];
  });
}
