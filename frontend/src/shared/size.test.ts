import { expect, it } from 'vitest';
// @ts-expect-error a plain script without types
import { loadedBy } from '../../scripts/size.mjs';

it('First load counts script and style of what is imported at once, and not what is loaded later', () => {
  const manifest = {
    'index.html': { file: 'assets/a.js', imports: ['_b.js', '_c.js'], dynamicImports: ['src/late.ts'] },
    '_b.js': { file: 'assets/b.js', imports: ['_c.js'], css: ['assets/b.css'] },
    '_c.js': { file: 'assets/c.js' },
    'src/page.tsx': { file: 'assets/page.js', imports: ['index.html'], css: ['assets/page.css'] },
    'src/late.ts': { file: 'assets/late.js', css: ['assets/late.css'] },
  };
  expect(loadedBy(manifest, ['index.html'])).toEqual([
    'assets/a.js',
    'assets/b.css',
    'assets/b.js',
    'assets/c.js',
  ]);
  expect(loadedBy(manifest, ['index.html', 'src/page.tsx'])).toEqual([
    'assets/a.js',
    'assets/b.css',
    'assets/b.js',
    'assets/c.js',
    'assets/page.css',
    'assets/page.js',
  ]);
});
