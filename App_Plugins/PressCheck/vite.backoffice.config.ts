import { defineConfig } from 'vite';

// The backoffice gives Lit and Umbraco's components to everything that runs in it: ours come from there, so that no element is defined twice.
const lit = '@umbraco-cms/backoffice/external/lit';
const uui = '@umbraco-cms/backoffice/external/uui';

export default defineConfig({
  publicDir: false,
  resolve: {
    alias: [
      { find: /^lit(\/.*)?$/, replacement: lit },
      { find: /^@umbraco-ui\/uui(\/.*)?$/, replacement: uui },
    ],
  },
  build: {
    lib: { entry: 'backoffice/manifests.ts', formats: ['es'], fileName: 'backoffice' },
    outDir: 'dist/backoffice',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    rollupOptions: { external: [/^@umbraco-cms\//], output: { chunkFileNames: 'backoffice/[name]-[hash].js' } },
  },
});
