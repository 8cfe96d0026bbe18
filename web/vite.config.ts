import react from '@vitejs/plugin-react';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [
    react(),
    VitePWA({
      registerType: 'prompt',
      injectRegister: false,
      manifest: {
        name: '帮代办',
        short_name: '帮代办',
        lang: 'zh-CN',
        display: 'standalone',
        start_url: '/',
        theme_color: '#0b5cad',
        background_color: '#ffffff',
        icons: [{ src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' }],
      },
      workbox: {
        globPatterns: ['**/*.{js,css,html,svg}'],
        // The public page is for other people's phones; the window PC has no use for it offline.
        globIgnores: ['p.html', 'assets/p-*', 'assets/BoardPage-*', 'assets/TicketPage-*', 'assets/PublicGuides-*'],
        navigateFallback: '/index.html',
        navigateFallbackDenylist: [/^\/api\//, /^\/\.auth\//, /^\/p(\.html)?$/, /^\/t$/, /^\/board\//, /^\/g(\/|$)/],
        cleanupOutdatedCaches: true,
        clientsClaim: true,
        // Only what holds no applicant's data may be kept by the browser. Patterns, not functions: these are written into sw.js as text.
        runtimeCaching: [
          {
            urlPattern: /^https?:\/\/[^/]+\/api\/catalogue$/,
            handler: 'StaleWhileRevalidate',
            options: { cacheName: 'catalogue', cacheableResponse: { statuses: [200] } },
          },
          {
            urlPattern: /^https?:\/\/[^/]+\/api\/directory$/,
            handler: 'StaleWhileRevalidate',
            options: { cacheName: 'directory', cacheableResponse: { statuses: [200] } },
          },
          {
            urlPattern: /^https?:\/\/[^/]+\/api\/me$/,
            handler: 'NetworkFirst',
            options: { cacheName: 'me', networkTimeoutSeconds: 8, cacheableResponse: { statuses: [200] } },
          },
        ],
      },
    }),
  ],
  build: {
    target: ['chrome87', 'firefox78', 'safari14'],
    rollupOptions: { input: { main: 'index.html', p: 'p.html' } },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080', '/.auth': 'http://127.0.0.1:8080' } },
  test: { environment: 'node', testTimeout: 20_000, include: ['tests/**/*.test.{ts,tsx}'] },
});
