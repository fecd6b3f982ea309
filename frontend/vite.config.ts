import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';

const backend = process.env.MAEKHAI_BACKEND ?? 'http://localhost:8080';

/** What signing in and the application both need is on its way before the first piece of script asks for it. */
const preloadShared: Plugin = {
  name: 'preload-shared',
  transformIndexHtml: {
    order: 'post',
    handler(_, { bundle = {} }) {
      const neededBy = (source: string) => {
        const files = new Set<string>();
        const add = (file: string) => {
          const piece = bundle[file];
          if (piece?.type !== 'chunk' || piece.isEntry || files.has(file)) return;
          files.add(file);
          piece.imports.forEach(add);
        };
        for (const piece of Object.values(bundle)) {
          if (piece.type === 'chunk' && piece.facadeModuleId?.endsWith(source)) piece.imports.forEach(add);
        }
        return files;
      };
      const application = neededBy('/src/app/start.tsx');
      return [...neededBy('/src/app/signIn.tsx')]
        .filter((file) => application.has(file))
        .map((file) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
          injectTo: 'head',
        }));
    },
  },
};

/** What makes the screen one that a phone installs and starts without a connection. */
const installable = VitePWA({
  strategies: 'injectManifest',
  srcDir: 'src',
  filename: 'sw.ts',
  // by app/worker.tsx, once the page is there
  injectRegister: false,
  // a name whose type every server knows
  manifestFilename: 'manifest.json',
  includeManifestIcons: false,
  manifest: {
    id: '/',
    name: 'แม่ข่าย',
    short_name: 'แม่ข่าย',
    description: 'ติดตามการใช้งาน e-LAAS ขององค์กรปกครองส่วนท้องถิ่น',
    lang: 'th',
    dir: 'ltr',
    start_url: '/',
    scope: '/',
    display: 'standalone',
    theme_color: '#0B6E6E',
    background_color: '#F6F8F7',
    icons: [
      { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icon-whole-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  },
  injectManifest: { globPatterns: ['index.html', 'assets/*.{js,css,woff2}', 'favicon.svg'] },
});

export default defineConfig({
  plugins: [react(), preloadShared, installable],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: { proxy: { '/api': backend, '/q': backend } },
  preview: { port: 4173, proxy: { '/api': backend, '/q': backend } },
  // The policy served with the page allows fonts and images from data: addresses, but small files are cheaper as files.
  build: {
    assetsInlineLimit: 0,
    manifest: true,
    chunkSizeWarningLimit: 700,
    modulePreload: { polyfill: false },
  },
  // a page of its own costs more than most tests: only those that draw something have one
  test: {
    pool: 'threads',
    projects: [
      { extends: true, test: { name: 'logic', environment: 'node', include: ['src/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'screen',
          environment: 'jsdom',
          setupFiles: ['src/setup.ts'],
          include: ['src/**/*.test.tsx'],
        },
      },
    ],
  },
});
