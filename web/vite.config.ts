import { defineConfig } from "vite";

// The page is served under `/` by `reportedly serve`, under a Content-Security-Policy without inline scripts or styles:
// nothing may be inlined, and no polyfill that would be.
export default defineConfig({
  build: {
    outDir: "../src/reportedly/faces/web",
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900, // kB: the countries' shapes at 1:50 million are one lazily loaded chunk of about 750
  },
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  json: { stringify: true }, // shapes parse faster as JSON than as an object literal
  server: { proxy: { "/api": "http://127.0.0.1:8765" } },
});
