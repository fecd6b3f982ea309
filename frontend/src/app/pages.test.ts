import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, it } from 'vitest';

const src = resolve(import.meta.dirname, '..');
const read = (file: string) => readFileSync(join(src, file), 'utf8');

function found(spec: string, from: string): string | undefined {
  const path = spec.startsWith('@/') ? spec.slice(2) : relative(src, resolve(join(src, dirname(from)), spec));
  return ['.tsx', '.ts', '']
    .map((ending) => path + ending)
    .find((f) => /\.\w+$/.test(f) && existsSync(join(src, f)));
}

interface Import {
  file: string;
  /** What `page(…)` or `to(…)` loads with it; undefined for what simply belongs to the importing file. */
  texts?: string[];
}

/** What a file brings along, now or when somebody asks for it. */
function importsOf(file: string): Import[] {
  const code = read(file).replace(/^import type .*$/gm, '');
  const paged = [...code.matchAll(/import\('([^']+)'\)[^;'"]*?((?:,\s*'\w+')*),?\s*\)/g)]
    .filter((m) => /\b(?:to|page)\(\s*\(\) =>[^;]*$/.test(code.slice(0, m.index)))
    .map((m) => [m[1]!, [...m[2]!.matchAll(/'(\w+)'/g)].map((t) => t[1]!)] as const);
  const texts = new Map(paged);
  return [...code.matchAll(/(?:from|import)\s*\(?\s*'((?:@\/|\.)[^']+)'/g)].flatMap((m) => {
    const to = found(m[1]!, file);
    return to && !to.startsWith('shared/locales/') ? [{ file: to, texts: texts.get(m[1]!) }] : [];
  });
}

/** All files that a page may show, without the pages that it leads to. */
function within(page: string, seen = new Set<string>()): Set<string> {
  if (seen.has(page) || !/\.tsx?$/.test(page)) return seen;
  seen.add(page);
  for (const { file, texts } of importsOf(page)) if (!texts) within(file, seen);
  return seen;
}

const HOME = 'app/pages/Home.tsx';
const frame = within(HOME, within('app/start.tsx'));
const pages = ['app/routes.tsx', 'app/moreRoutes.tsx', HOME, 'app/Shell.tsx', 'app/pages/LocalGovernment.tsx']
  .flatMap(importsOf)
  .filter((i) => i.texts);

const partOf = new Map<string, string>();
for (const name of readdirSync(join(src, 'shared/locales')).filter((f) => f.endsWith('-th.ts'))) {
  for (const m of read(`shared/locales/${name}`).matchAll(/^ {2}(\w+): /gm)) {
    partOf.set(m[1]!, name.replace('-th.ts', ''));
  }
}

function missingTexts(files: Iterable<string>, loaded: readonly string[]) {
  return [...files].flatMap((file) =>
    [...read(file).matchAll(/['`](\w+)\.[\w${]/g)]
      .filter((m) => partOf.has(m[1]!) && !loaded.includes(partOf.get(m[1]!)!))
      .map((m) => `${file}: ${m[1]}`),
  );
}

it('Every page is loaded with the texts that it shows', () => {
  expect(pages.length).toBeGreaterThan(25);
  expect(partOf.size).toBeGreaterThan(80);
  expect(
    missingTexts(within('app/signIn.tsx'), ['start']).filter((m) => !frame.has(m.split(':')[0]!)),
  ).toEqual([]);
  expect(missingTexts(frame, ['start', 'main'])).toEqual([]);
  for (const { file, texts = [] } of pages) {
    expect([file, missingTexts(within(file), ['start', 'main', ...texts])]).toEqual([file, []]);
  }
});

const core = resolve(src, '../node_modules/@mantine/core');
const index = readFileSync(join(core, 'esm/index.mjs'), 'utf8');
const moduleOf = new Map(
  [...index.matchAll(/import \{([^}]*)\} from "([^"]+)"/g)].flatMap((m) =>
    m[1]!.split(',').map((name) => [name.trim().split(' as ').pop()!, join(core, 'esm', m[2]!)] as const),
  ),
);

/** What a module of Mantine is made of, and the classes that it names itself: read once, for many pages draw the same. */
const madeOf = new Map<string, { parts: string[]; classes: string[] }>();
function moduleAt(file: string) {
  let known = madeOf.get(file);
  if (!known) {
    const code = readFileSync(file, 'utf8');
    known = {
      parts: [...code.matchAll(/from "(\.[^"]+)"/g)].map((m) => join(dirname(file), m[1]!)),
      classes: file.endsWith('.module.mjs') ? [...code.matchAll(/"(m_[0-9a-f]+)"/g)].map((m) => m[1]!) : [],
    };
    madeOf.set(file, known);
  }
  return known;
}

/** The classes of the components of Mantine that these files draw, with whatever those are made of. */
function classesOf(files: Iterable<string>): Map<string, string> {
  const queue = [...files].flatMap((file) =>
    [...read(file).matchAll(/import \{([^}]*)\} from '@mantine\/core'/g)]
      .flatMap((m) => m[1]!.split(',').map((name) => moduleOf.get(name.trim())))
      .filter((f) => f !== undefined),
  );
  const seen = new Set<string>();
  const classes = new Map<string, string>();
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const made = moduleAt(file);
    queue.push(...made.parts);
    for (const one of made.classes) classes.set(one, file.replace(/.*\//, ''));
  }
  return classes;
}

const stylesOf = (file: string) =>
  [...read(file).matchAll(/@import "@mantine\/core\/(styles\/[^"]+)"/g)].map((m) => m[1]!);

it('Every component of Mantine that is drawn brings its styles, in the order in which they build on each other', () => {
  const all = readFileSync(join(core, 'styles.css'), 'utf8');
  const [first, more] = [stylesOf('shared/mantine.css'), stylesOf('shared/mantine-more.css')];
  const place = (name: string) => all.indexOf(readFileSync(join(core, name), 'utf8').trim().slice(0, 300));
  for (const names of [first, more]) {
    expect(names).toEqual([...names].sort((a, b) => place(a) - place(b)));
  }
  const lacking = (files: Iterable<string>, names: readonly string[]) => {
    const css = names.map((name) => readFileSync(join(core, name), 'utf8')).join('\n');
    // some classes are only names
    const missing = [...classesOf(files)].filter(([c]) => all.includes(`.${c}`) && !css.includes(`.${c}`));
    return [...new Set(missing.map(([, from]) => from))];
  };
  expect(classesOf(frame).size).toBeGreaterThan(50);
  expect(lacking(frame, first)).toEqual([]);
  for (const { file } of pages)
    expect([file, lacking(within(file), [...first, ...more])]).toEqual([file, []]);
});
