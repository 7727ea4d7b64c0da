import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// The API of `make run`; only 'npm run dev' needs to know.
const backend = `http://localhost:${process.env.PORT ?? 7071}`;

export default defineConfig({
  plugins: [react(), { ...optimizeLocales.vite({ locales: ['en-US', 'de-DE', 'es-ES', 'fr-FR'] }), enforce: 'pre' }],
  // No data: addresses: the Content-Security-Policy names this site alone.
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // What many pages share is one file: a browser asks for few at a time.
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'common', minShareCount: 15, test: (id: string) => !id.endsWith('.json') }] } },
    },
  },
  server: { proxy: { '/api': backend, '/admin': backend } },
});
