import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    alias: {
      '@generated': fileURLToPath(
        new URL('../../backend/clients/target/typescript/index.ts', import.meta.url),
      ),
    },
  },
  server: { fs: { strict: false } },
  test: { environment: 'node' },
});
