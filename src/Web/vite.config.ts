import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig, type PluginOption } from 'vite';

// The API of `make run`; only 'npm run dev' needs to know.
const backend = `http://localhost:${process.env.PORT ?? 7071}`;

const isCode = (id: string) => !id.endsWith('.json');
const common = { name: 'common', minShareCount: 15, test: isCode };
const small = { name: 'small', minShareCount: 2, maxModuleSize: 600, test: isCode };

export default defineConfig({
  // As no more than plugins: comparing their own types is too deep for the compiler.
  plugins: [
    react() as PluginOption,
    { ...optimizeLocales.vite({ locales: ['en-US', 'de-DE', 'es-ES', 'fr-FR'] }), enforce: 'pre' } as PluginOption,
  ],
  // No data: addresses: the Content-Security-Policy names this site alone.
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // What many pages share is one file, and so is what is small and shared at all: a browser asks for few at a time.
    rolldownOptions: { output: { codeSplitting: { groups: [common, small] } } },
  },
  server: { proxy: { '/api': backend, '/admin': backend } },
});
