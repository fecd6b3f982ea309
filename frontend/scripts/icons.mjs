// Draws the mark as the pictures that a phone puts on its first page. Run by hand when the mark changes; what it writes is kept.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

const pictures = join(dirname(fileURLToPath(import.meta.url)), '..', 'public');
const mark = readFileSync(join(pictures, 'favicon.svg'), 'utf8');
const TILE = /<rect[^>]*>/;

/** Phones cut a mask out of it: colour to the edge, and the mark in the middle four fifths. */
const whole = (svg) => svg.replace('viewBox="0 0 32 32"', 'viewBox="-4 -4 40 40"').replace(TILE, '');

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage();
for (const [name, size, svg, back] of [
  ['icon-192.png', 192, mark, 'transparent'],
  ['icon-512.png', 512, mark, 'transparent'],
  ['icon-whole-512.png', 512, whole(mark), '#0B6E6E'],
  ['icon-whole-180.png', 180, whole(mark), '#0B6E6E'],
]) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>body{margin:0;background:${back}}svg{display:block;width:100vw;height:100vh}</style>${svg}`,
  );
  writeFileSync(join(pictures, name), await page.screenshot({ omitBackground: true }));
}
await browser.close();
