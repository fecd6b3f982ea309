import { expect, it } from 'vitest';
// @ts-expect-error a plain script without types
import { firstLoad } from '../../scripts/size.mjs';

it('First load counts what is imported at once, and not what is loaded later', () => {
  const files: Record<string, string> = {
    'assets/a.js':
      'import{x}from"./b.js";import"./c.js";const l=()=>import("./late.js");export{x as y}from"./d.js"',
    'assets/b.js': 'import{z}from"./c.js"',
    'assets/c.js': '',
    'assets/d.js': '',
    'assets/e.js': '',
    'assets/late.js': '',
  };
  const html =
    '<script type="module" crossorigin src="/assets/a.js"></script><link rel="modulepreload" href="/assets/e.js"><link rel="stylesheet" href="/assets/x.css">';
  expect(firstLoad(html, (file: string) => files[file])).toEqual([
    'assets/a.js',
    'assets/b.js',
    'assets/c.js',
    'assets/d.js',
    'assets/e.js',
  ]);
});
