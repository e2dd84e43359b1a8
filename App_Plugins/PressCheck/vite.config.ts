import { defineConfig } from 'vite';

// The desk serves dist/desk under /screens; file names hold a hash of what is in them, so browsers may keep them for ever.
export default defineConfig({
  root: 'desk',
  base: '/screens/',
  build: {
    outDir: '../dist/desk',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: true,
  },
});
