import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const backend = process.env.MAEKHAI_BACKEND ?? 'http://localhost:8080';

export default defineConfig({
  plugins: [react()],
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
  test: {
    environment: 'jsdom',
    setupFiles: ['src/setup.ts'],
    include: ['src/**/*.test.{ts,tsx}'],
  },
});
